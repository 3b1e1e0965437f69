using Kith.Storage;
using Kith.Vault;

namespace Kith.Cli.Commands.Backups;

/// <summary>A node's store without the node.</summary>
internal static class NodeStore
{
    /// <exception cref="InvalidDataException">There is none yet.</exception>
    public static async Task<IStore> OpenExisting(Settings settings)
    {
        if (settings.Postgres is null && !File.Exists(DatabaseFile(settings.Data)))
            throw new InvalidDataException($"There is no node in {settings.Data}.");
        return await Open(settings.Data, settings.Postgres);
    }

    public static async Task<IStore> Open(string folder, string? postgres) =>
        postgres is null
            ? await SqliteStore.Open(DatabaseFile(folder))
            : await PostgresStore.Open(postgres);

    private static string DatabaseFile(string folder) => Path.Combine(folder, "kith.db");
}
