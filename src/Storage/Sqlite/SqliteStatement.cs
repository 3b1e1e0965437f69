using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Kith.Storage;

/// <summary>
/// One statement, prepared once and run again and again with other values: a <c>long</c>, an <c>int</c>, a <c>string</c>,
/// bytes, or an identity. It speaks to the engine itself, because what ADO.NET does around it took longer than it.
/// </summary>
sealed class SqliteStatement : IDisposable
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Succeed(sqlite3_prepare_v3(database, sql, SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>How many lines it changed.</summary>
    internal int Run(params ReadOnlySpan<object> values)
    {
        using var rows = Query(values);
        rows.Next();
        return sqlite3_changes(database);
    }

    /// <summary>What it finds. Nothing else may be done with the statement until that is disposed of.</summary>
    internal SqliteRows Query(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            Succeed(Bind(i + 1, values[i]));
        return new(this);
    }

    public void Dispose() => statement.Dispose();

    internal bool Step()
    {
        var result = sqlite3_step(statement);
        if (result is not (SQLITE_ROW or SQLITE_DONE))
            Succeed(result);
        return result == SQLITE_ROW;
    }

    internal void Reset() => _ = sqlite3_reset(statement);

    internal long Number(int column) => sqlite3_column_int64(statement, column);

    internal byte[] Content(int column) => sqlite3_column_blob(statement, column).ToArray();

    int Bind(int at, object value) =>
        value switch
        {
            long number => sqlite3_bind_int64(statement, at, number),
            int number => sqlite3_bind_int(statement, at, number),
            string text => sqlite3_bind_text(statement, at, text),
            byte[] bytes => Bind(at, bytes),
            ReadOnlyMemory<byte> bytes => Bind(at, bytes.Span),
            UInt128 id => Bind(at, Bytes.Of(id)),
            _ => throw new NotSupportedException(value.GetType().Name),
        };

    // Bytes that are not there would become NULL.
    int Bind(int at, ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty
            ? sqlite3_bind_zeroblob(statement, at, 0)
            : sqlite3_bind_blob(statement, at, bytes);

    void Succeed(int result) => SqliteException.ThrowExceptionForRC(result, database);
}

/// <summary>What a statement finds, line by line.</summary>
readonly ref struct SqliteRows(SqliteStatement statement) : IDisposable
{
    internal bool Next() => statement.Step();

    internal long Number(int column) => statement.Number(column);

    internal byte[] Content(int column) => statement.Content(column);

    internal UInt128 Identity(int column) => Bytes.Identity(Content(column));

    public void Dispose() => statement.Reset();
}
