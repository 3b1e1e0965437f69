using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>Three people write a hundred secrets; then everything the node left behind is searched for them.</summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class CanaryTests(ABrowser browser)
{
    [Fact]
    public async Task Nothing_people_typed_is_on_the_disk_with_sqlite()
    {
        await using var node = await ANode.Start();
        var secrets = await new AScriptedSession(browser, node).Run();
        await NothingIsFound(secrets, node, () => Files(node.Folder.Path));
        Assert.NotEmpty(Directory.GetFiles(node.Data, "*.db*"));
    }

    [Fact]
    public async Task Nothing_people_typed_is_on_the_disk_with_postgresql()
    {
        var server = APostgres.NewDatabase();
        await using var node = await ANode.Start(server.Wishes);
        var secrets = await new AScriptedSession(browser, node).Run();
        await server.Flush();
        await NothingIsFound(
            secrets,
            node,
            () => [.. Files(node.Folder.Path), .. Files(server.Data), server.Log]
        );
    }

    private static async Task NothingIsFound(
        IReadOnlyList<string> secrets,
        ANode node,
        Func<IReadOnlyList<string>> files
    )
    {
        Assert.True(secrets.Count >= 100);
        var scanner = new Scanner(secrets);
        TheScannerSees(scanner, secrets);
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
