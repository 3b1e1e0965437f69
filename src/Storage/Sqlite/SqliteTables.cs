using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>Brings the tables up to date, one numbered script after another, all or nothing.</summary>
static class SqliteTables
{
    internal static void Update(SqliteConnection connection)
    {
        connection.Run("BEGIN IMMEDIATE");
        var scripts = Script.After("Sqlite", Number(connection));
        foreach (var script in scripts)
            connection.Run(script.Text);
        if (scripts[^1].Number > 0)
            Record(connection, scripts[^1].Number);
        connection.Run("COMMIT");
    }

    static int Number(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name = 'meta'";
        if (command.ExecuteScalar() is 0L)
            return 0;
        command.CommandText = "SELECT value FROM meta WHERE key = 'schema'";
        return SchemaNumber.Read((byte[]?)command.ExecuteScalar());
    }

    static void Record(SqliteConnection connection, int number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO meta (key, value) VALUES ('schema', $value)";
        command.Parameters.AddWithValue("$value", SchemaNumber.Write(number));
        command.ExecuteNonQuery();
    }
}
