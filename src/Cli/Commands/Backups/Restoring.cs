using Kith.Vault;

namespace Kith.Cli.Commands.Backups;

/// <summary>One restoring: where the backup, the keys and the lists of revocations are.</summary>
internal sealed record Restoring(
    string Backup,
    string KeyFile,
    Settings Settings,
    IReadOnlyList<string> Lists,
    bool WithoutList
)
{
    private const string ListName = "revoked";

    /// <summary>Into the data folder or the database that the settings name.</summary>
    public async Task<RestoreReport> Run()
    {
        if (!File.Exists(Pepper))
            throw new InvalidDataException(
                $"{Pepper} is missing. Put it back from the printed node sheet first."
            );
        await using var store = await NodeStore.Open(Settings.Data, Settings.Postgres);
        return await Into(store, Settings.Data);
    }

    /// <summary>Into a folder that is cleared away afterwards, on the small engine whatever the node's is.</summary>
    public async Task<RestoreReport> Try()
    {
        var scratch = Directory.CreateTempSubdirectory("drill-").FullName;
        try
        {
            await using var store = await NodeStore.Open(scratch, postgres: null);
            return await Into(store, scratch);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private string Pepper => Path.Combine(Settings.Data, "pepper");

    private async Task<RestoreReport> Into(IStore store, string folder)
    {
        await using var file = File.OpenRead(Backup);
        return await new Restore
        {
            KeyFile = KeyFile,
            PepperFile = Pepper,
            Revocations = FoundLists(),
            Folder = folder,
        }.Run(file, store);
    }

    private string[] FoundLists()
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Backup))!, ListName);
        var own = Path.Combine(Settings.Data, ListName);
        string[] found = [.. Lists, .. new[] { beside, own }.Where(File.Exists)];
        return found.Length > 0 || WithoutList
            ? found
            : throw new InvalidDataException(
                $"There is no list of revocations: neither {own} nor {beside}. Without it, people who were removed "
                    + "since the backup come back. Find it, or say --no-list if nobody was removed."
            );
    }
}
