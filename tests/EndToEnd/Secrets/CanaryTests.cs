using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>
/// Three people write, everything goes wrong for one of them, and the keeper makes a backup; then everything the node left
/// behind is searched for their two hundred secrets.
/// </summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class CanaryTests(ABrowser browser)
{
    private const int Canaries = 200;

    [Fact]
    public async Task Nothing_people_typed_is_on_the_disk_with_sqlite()
    {
        await using var node = await ANode.Start();
        var secrets = await Live(node, run => CutOff.FromSqlite(node, run));
        Assert.NotEmpty(Directory.GetFiles(node.Data, "kith.db-wal"));
        Assert.NotEmpty(Directory.GetFiles(node.Data, "kith.db-shm"));
        await NothingIsFound(secrets, node, () => Files(node.Folder.Path));
    }

    [Fact]
    public async Task Nothing_people_typed_is_on_the_disk_with_postgresql()
    {
        var server = APostgres.NewDatabase();
        await using var node = await ANode.Start(server.Wishes);
        var secrets = await Live(node, run => CutOff.FromPostgres(server.Address, run));
        await server.Flush();
        await NothingIsFound(
            secrets,
            node,
            () => [.. Files(node.Folder.Path), .. Files(server.Data), server.Log]
        );
    }

    private async Task<IReadOnlyList<string>> Live(ANode node, Func<Func<Task>, Task> whileCutOff)
    {
        var session = new AScriptedSession(browser, node);
        var written = await session.Run();
        using var trouble = new Trouble(node, session.Keeper.Who, session.Keeper.Room);
        await trouble.Cause(Canaries - written.Count, whileCutOff);
        await node.Command("backup", "key", Path.Combine(node.Folder.Path, "offline.key"));
        await node.Command("backup", Path.Combine(node.Folder.Path, "all.backup"));
        return [.. written, .. trouble.Secrets];
    }

    private static async Task NothingIsFound(
        IReadOnlyList<string> secrets,
        ANode node,
        Func<IReadOnlyList<string>> files
    )
    {
        Assert.True(secrets.Count >= Canaries);
        var scanner = new Scanner(secrets);
        TheScannerSees(scanner, secrets);
        Assert.Contains(files(), f => f.EndsWith("all.backup", StringComparison.Ordinal));
        Assert.Empty(scanner.Search(files()));
        await node.Kill();
        Assert.Empty(scanner.Search(files()));
    }

    private static void TheScannerSees(Scanner scanner, IReadOnlyList<string> secrets)
    {
        using var folder = new TempFolder("control");
        var control = Path.Combine(folder.Path, "control");
        File.WriteAllLines(control, secrets);
        Assert.Equal(secrets.Count, scanner.Search([control]).DistinctBy(f => f.Secret).Count());
    }

    private static string[] Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
}
