using System.Text.RegularExpressions;
using Kith.Kit;
using Microsoft.Data.Sqlite;

namespace Kith.Storage.Tests;

/// <summary>The published list of what a stolen database shows, against real ones.</summary>
public sealed partial class VisibleFieldsTests
{
    [Fact]
    public async Task The_list_is_what_a_SQLite_file_holds()
    {
        using var folder = new TemporaryFolder();
        await using (await SqliteStore.Open(folder.File("kith.db"))) { }
        using var connection = new SqliteConnection(
            $"Data Source={folder.File("kith.db")};Pooling=false"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_xinfo(m.name) c
            WHERE m.type = 'table'
            """;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));

        Assert.Equal(Published(), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_list_is_what_a_PostgreSQL_dump_holds()
    {
        var address = PostgresServer.NewDatabase();
        await using (await PostgresStore.Open(address)) { }

        var found = CopyLine()
            .Matches(PostgresServer.Dump(address))
            .SelectMany(copy =>
                copy.Groups["columns"]
                    .Value.Split(", ")
                    .Select(column => copy.Groups["table"].Value + "." + column)
            );

        Assert.Equal(
            Published().Where(field => !field.EndsWith(".place", StringComparison.Ordinal)),
            found.Order(StringComparer.Ordinal)
        );
    }

    static IEnumerable<string> Published() =>
        VisibleFields.All.Select(f => $"{f.Table}.{f.Column}").Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^COPY public\.(?<table>\w+) \((?<columns>[^)]+)\)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CopyLine();
}
