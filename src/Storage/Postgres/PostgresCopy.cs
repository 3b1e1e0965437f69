using System.Data;
using System.Runtime.CompilerServices;
using Kith.Vault;
using Npgsql;

namespace Kith.Storage;

/// <summary>The whole database read as of one moment, and put back into an empty one.</summary>
static class PostgresCopy
{
    internal static async IAsyncEnumerable<Line> Read(
        NpgsqlDataSource source,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var moment = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            stop
        );
        foreach (var table in Tables.All)
        await foreach (var line in Read(connection, table, stop))
            if (!Tables.IsSchema(line))
                yield return line;
    }

    internal static async Task<bool> Fill(NpgsqlDataSource source, IAsyncEnumerable<Line> lines)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (!await IsEmpty(connection))
            return false;
        await foreach (var line in lines)
            await Insert(connection, line);
        await transaction.CommitAsync();
        return true;
    }

    static async IAsyncEnumerable<Line> Read(
        NpgsqlConnection connection,
        Table table,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        await using var command = new NpgsqlCommand(Tables.Select(table), connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var values = new object[table.Columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = Widen(reader.GetValue(i));
            yield return new(table, values);
        }
    }

    static async Task Insert(NpgsqlConnection connection, Line line)
    {
        var table = Tables.Known(line.Table);
        await using var command = new NpgsqlCommand(
            Tables.Insert(table, table.Columns),
            connection
        );
        foreach (var value in line.Values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    static async Task<bool> IsEmpty(NpgsqlConnection connection)
    {
        foreach (var table in Tables.All)
        await foreach (var line in Read(connection, table))
            if (!Tables.IsSchema(line))
                return false;
        return true;
    }

    static object Widen(object value) =>
        value switch
        {
            short number => (long)number,
            int number => (long)number,
            _ => value,
        };
}
