using Kith.Kit;
using Npgsql;

namespace Kith.EndToEnd.Tests.Running;

/// <summary>A database of its own on the tests' PostgreSQL server, and where that server writes.</summary>
internal sealed class APostgres
{
    private readonly string folder;

    private APostgres(string address)
    {
        Address = address;
        // The server is reached by a socket in its own folder.
        folder = new NpgsqlConnectionStringBuilder(address).Host!;
    }

    public string Address { get; }

    public string Data => Path.Combine(folder, "data");

    public string Log => Path.Combine(folder, "log");

    /// <summary>A node that keeps everything there.</summary>
    public NodeWishes Wishes =>
        new() { Environment = new Dictionary<string, string> { ["KITH_POSTGRES"] = Address } };

    public static APostgres NewDatabase() => new(PostgresServer.NewDatabase());

    /// <summary>Has the server write out all that it still holds in memory.</summary>
    public async Task Flush()
    {
        await using var source = NpgsqlDataSource.Create(Address);
        await using var command = source.CreateCommand("CHECKPOINT");
        await command.ExecuteNonQueryAsync();
    }
}
