using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>The whole file read as of one moment, and put back into an empty one.</summary>
static class SqliteCopy
{
    internal static IEnumerable<Line> Read(SqliteConnection connection)
    {
        // One transaction sees one moment from its first reading on, and keeps nobody from writing.
        using var moment = connection.BeginTransaction(deferred: true);
        foreach (var table in Tables.All)
        foreach (var line in Read(connection, table).Where(line => !Tables.IsSchema(line)))
            yield return line;
    }

    internal static async Task<bool> Fill(SqliteConnection connection, IAsyncEnumerable<Line> lines)
    {
        await using var transaction = connection.BeginTransaction();
        if (!IsEmpty(connection))
            return false;
        var statements = new Dictionary<Table, SqliteStatement>();
        try
        {
            await foreach (var line in lines)
                Insert(connection, statements, line);
        }
        finally
        {
            foreach (var statement in statements.Values)
                statement.Dispose();
        }
        await transaction.CommitAsync();
        return true;
    }

    static IEnumerable<Line> Read(SqliteConnection connection, Table table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Tables.Select(table);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[table.Columns.Count];
            reader.GetValues(values);
            yield return new(table, values);
        }
    }

    static void Insert(
        SqliteConnection connection,
        Dictionary<Table, SqliteStatement> statements,
        Line line
    )
    {
        var table = Tables.Known(line.Table);
        var hasPlace = Tables.HasPlace(table);
        if (!statements.TryGetValue(table, out var insert))
        {
            var columns = hasPlace ? table.Columns.Append(Tables.Place) : table.Columns;
            insert = statements[table] = new(connection, Tables.Insert(table, columns));
        }
        insert.Run(hasPlace ? [.. line.Values, FreePlace(connection, line)] : [.. line.Values]);
    }

    static long FreePlace(SqliteConnection connection, Line line)
    {
        var place = Bytes.Place(Bytes.Identity((byte[])line.Values[0]), (long)line.Values[1]);
        using var taken = connection.CreateCommand();
        taken.CommandText = $"SELECT count(*) FROM {line.Table.Name} WHERE place = $place";
        taken.Parameters.AddWithValue("$place", place);
        while (taken.ExecuteScalar() is not 0L)
            taken.Parameters["$place"].Value = place = (place + 1) & long.MaxValue;
        return place;
    }

    static bool IsEmpty(SqliteConnection connection) =>
        Tables.All.All(table => Read(connection, table).All(Tables.IsSchema));
}
