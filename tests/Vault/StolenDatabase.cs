using Kith.Kit;
using Microsoft.Data.Sqlite;

namespace Kith.Vault.Tests;

/// <summary>What somebody who takes the file sees: everything, sealed.</summary>
sealed record StolenDatabase(
    IReadOnlyList<(StreamId Stream, Item Item)> Items,
    IReadOnlyList<Row> Rows
)
{
    internal static StolenDatabase Of(TestNode test)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(test.Folder, "kith.db")};Pooling=false"
        );
        connection.Open();
        return new(
            [
                .. Read(
                    connection,
                    "SELECT stream, seq, sealed FROM streams ORDER BY stream, seq",
                    r =>
                        (
                            new StreamId(Id(r, 0)),
                            new Item(r.GetInt64(1), r.GetFieldValue<byte[]>(2))
                        )
                ),
            ],
            [
                .. Read(
                    connection,
                    "SELECT tag, seat, slot, sealed FROM rows",
                    r => new Row(
                        r.GetFieldValue<byte[]>(0),
                        new(Id(r, 1)),
                        r.GetInt32(2),
                        r.GetFieldValue<byte[]>(3)
                    )
                ),
            ]
        );
    }

    static UInt128 Id(SqliteDataReader reader, int column) =>
        new ByteReader(reader.GetFieldValue<byte[]>(column)).Id();

    static IEnumerable<T> Read<T>(
        SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> read
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }
}
