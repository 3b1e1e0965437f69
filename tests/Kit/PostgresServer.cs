using Kith.Sealing;
using Npgsql;

namespace Kith.Kit;

/// <summary>
/// A real PostgreSQL for this test process, made in a temporary folder and reached by its own socket. A machine without
/// PostgreSQL fails the tests: an engine that is not tested is not supported.
/// </summary>
public sealed class PostgresServer
{
    static readonly Lazy<PostgresServer> Started = new(() => new());

    readonly string folder;

    PostgresServer()
    {
        folder = Path.Combine(
            Path.GetTempPath(),
            "kith-pg-" + Convert.ToHexStringLower(Chance.Bytes(8))
        );
        As("mkdir", "-m", "700", folder);
        As(Tool("initdb"), "-D", Data, "-U", "kith", "--auth=trust", "-E", "UTF8", "--no-sync");
        var settings = $"-c listen_addresses='' -c unix_socket_directories={folder}";
        As(
            Tool("pg_ctl"),
            "-D",
            Data,
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            settings,
            "start"
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    string Data => Path.Combine(folder, "data");

    /// <summary>The address of a new, empty database.</summary>
    public static string NewDatabase()
    {
        var name = "kith_" + Convert.ToHexStringLower(Chance.Bytes(8));
        using var source = NpgsqlDataSource.Create(Started.Value.Address("postgres"));
        using var create = source.CreateCommand("CREATE DATABASE " + name);
        create.ExecuteNonQuery();
        return Started.Value.Address(name);
    }

    /// <summary>The plain-text dump that somebody who took the database would have.</summary>
    public static string Dump(string address)
    {
        var database = new NpgsqlConnectionStringBuilder(address);
        return Programs.Run(
            Tool("pg_dump"),
            "-h",
            database.Host!,
            "-U",
            "kith",
            database.Database!
        );
    }

    string Address(string database) =>
        $"Host={folder};Username=kith;Database={database};Maximum Pool Size=20";

    void Stop()
    {
        As(Tool("pg_ctl"), "-D", Data, "-m", "immediate", "stop");
        As("rm", "-r", folder);
    }

    static string Tool(string name) =>
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin", name))
            .Last(File.Exists);

    /// <summary>The server refuses to run as root, so root becomes its user first.</summary>
    static void As(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
            Programs.Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Programs.Run(program, arguments);
    }
}
