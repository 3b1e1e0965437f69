using System.Text;
using Microsoft.Data.Sqlite;

namespace Kith.Web.Tests.Attacks;

/// <summary>What is stored in it.</summary>
internal sealed partial class AWholePlace
{
    /// <summary>The node's own database, behind its back.</summary>
    public SqliteConnection OpenDatabase()
    {
        var database = new SqliteConnection(
            $"Data Source={Path.Combine(Workplace.Test.Folder, "kith.db")};Pooling=false"
        );
        database.Open();
        return database;
    }

    public static IReadOnlyList<string> Tables(SqliteConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>A number that is another one as soon as anybody else wrote to the database.</summary>
    public static long Version(SqliteConnection database)
    {
        using var command = new SqliteCommand("PRAGMA data_version", database);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Everything in the database.</summary>
    public string Dump()
    {
        using var database = OpenDatabase();
        var dump = new StringBuilder();
        foreach (var table in Tables(database))
        {
            using var all = new SqliteCommand($"SELECT * FROM \"{table}\" ORDER BY 1, 2", database);
            using var reader = all.ExecuteReader();
            while (reader.Read())
            {
                dump.Append(table);
                for (var i = 0; i < reader.FieldCount; i++)
                    dump.Append(' ')
                        .Append(
                            reader.GetValue(i) is byte[] bytes
                                ? Convert.ToHexString(bytes)
                                : $"{reader.GetValue(i)}"
                        );
                dump.Append('\n');
            }
        }
        return dump.ToString();
    }
}
