using System.Diagnostics;
using Kith.EndToEnd.Tests.Running;
using Npgsql;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>Keeps a node from its database for as long as something runs.</summary>
internal static class CutOff
{
    private const string Hold =
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
        + "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()";

    /// <summary>Somebody else holds the file, so that nothing can be written.</summary>
    public static async Task FromSqlite(ANode node, Func<Task> run)
    {
        var start = new ProcessStartInfo(
            "python3",
            ["-c", Hold, Path.Combine(node.Data, "kith.db")]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var holder = Process.Start(start)!;
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync());
        await run();
        holder.StandardInput.Close();
        await holder.WaitForExitAsync();
    }

    /// <summary>The server ends the node's connections and takes no others.</summary>
    public static async Task FromPostgres(string address, Func<Task> run)
    {
        var target = new NpgsqlConnectionStringBuilder(address);
        var name = target.Database!;
        target.Database = "postgres";
        await using var server = NpgsqlDataSource.Create(target);
        await Tell(server, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await Tell(
            server,
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        await run();
        await Tell(server, $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
    }

    private static async Task Tell(NpgsqlDataSource server, string statement)
    {
        await using var command = server.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
