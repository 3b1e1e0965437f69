using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>Opens connections to the one file, each set up the same way.</summary>
static class SqliteConnections
{
    // The log goes into the file every 4,000 pages, not every 1,000: what was written again and again is copied once.
    const string Pragmas = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA busy_timeout = 10000;
        """;

    internal static SqliteConnection Open(string path)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        var connection = new SqliteConnection(address.ConnectionString);
        connection.Open();
        connection.Run(Pragmas);
        return connection;
    }

    /// <summary>Makes the file readable to its owner alone; SQLite gives its side files the same mode.</summary>
    internal static void Create(string path)
    {
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
            }.ConnectionString
        );
        connection.Open();
        // Three padded entries to a page; the default holds one and wastes half.
        connection.Run("PRAGMA page_size = 8192");
    }

    internal static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
