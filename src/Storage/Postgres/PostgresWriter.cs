using System.Collections.Concurrent;
using Kith.Vault;
using Npgsql;

namespace Kith.Storage;

/// <summary>
/// Puts whatever waits into one transaction, so that many saves share one flush and one way to the server and back. Only
/// batches of one change go together: the server refuses such a change by itself, and nothing has to be taken back. Others
/// have a transaction of their own.
/// </summary>
sealed class PostgresWriter(NpgsqlDataSource source)
{
    readonly ConcurrentQueue<Waiting> queue = [];
    int turn;

    /// <summary>Whether the batch was kept; known once it is on disk.</summary>
    internal Task<bool> Commit(Batch batch)
    {
        if (batch.Changes.Count != 1)
            return Alone(batch);
        var waiting = new Waiting(batch);
        queue.Enqueue(waiting);
        _ = WriteAll();
        return waiting.Done.Task;
    }

    /// <summary>Who finds nobody writing writes until nothing waits.</summary>
    async Task WriteAll()
    {
        while (!queue.IsEmpty && Interlocked.Exchange(ref turn, 1) == 0)
        {
            while (Waiting.Gather(queue) is { Count: > 0 } group)
                await Write(group);
            Volatile.Write(ref turn, 0);
        }
    }

    async Task Write(List<Waiting> group)
    {
        try
        {
            var changes = group.ConvertAll(w => w.Batch.Changes[0]);
            Waiting.Answer(group, await Again(() => Together(changes)));
        }
        catch (Exception broken)
        {
            Waiting.Fail(group, broken);
        }
    }

    /// <summary>Changes of which each is kept or refused by itself. Without more around them they are one transaction.</summary>
    async Task<IReadOnlyList<bool>> Together(IReadOnlyList<Change> changes)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var statements = Statements(connection, changes);
        await statements.ExecuteNonQueryAsync();
        return Kept(statements, changes);
    }

    Task<bool> Alone(Batch batch) =>
        Again(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var statements = Statements(connection, batch.Changes);
            await statements.ExecuteNonQueryAsync();
            var kept = Kept(statements, batch.Changes).All(k => k);
            if (kept)
                await transaction.CommitAsync();
            return kept;
        });

    static NpgsqlBatch Statements(NpgsqlConnection connection, IReadOnlyList<Change> changes)
    {
        var statements = new NpgsqlBatch(connection);
        foreach (var change in changes)
            statements.BatchCommands.Add(PostgresChanges.Command(change));
        return statements;
    }

    static List<bool> Kept(NpgsqlBatch statements, IReadOnlyList<Change> changes) =>
        [
            .. statements
                .BatchCommands.Zip<NpgsqlBatchCommand, Change>(changes)
                .Select(one => one.First.Rows == 1 || !one.Second.ChangesOneLine),
        ];

    static async Task<T> Again<T>(Func<Task<T>> work)
    {
        while (true)
            try
            {
                return await work();
            }
            catch (PostgresException clash)
                when (clash.SqlState
                        is PostgresErrorCodes.DeadlockDetected
                            or PostgresErrorCodes.SerializationFailure
                )
            {
                // Two transactions held what the other wanted; the server gave way to one, so this one simply goes again.
            }
    }
}
