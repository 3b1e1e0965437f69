using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>One prepared statement, run again and again with other values.</summary>
sealed class SqliteStatement : IDisposable
{
    readonly SqliteCommand command;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
    }

    /// <summary>How many lines it changed.</summary>
    internal int Run(params ReadOnlySpan<object> values) => With(values).ExecuteNonQuery();

    internal object? Scalar(params ReadOnlySpan<object> values) => With(values).ExecuteScalar();

    internal SqliteDataReader Query(params ReadOnlySpan<object> values) =>
        With(values).ExecuteReader();

    SqliteCommand With(ReadOnlySpan<object> values)
    {
        if (command.Parameters.Count == 0)
            for (var i = 0; i < values.Length; i++)
                command.Parameters.AddWithValue($"${i + 1}", values[i]);
        else
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i];
        return command;
    }

    public void Dispose() => command.Dispose();
}
