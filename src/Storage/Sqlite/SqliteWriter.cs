using System.Collections.Concurrent;
using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>
/// The only writer: one thread that puts whatever is waiting into one transaction, so that many saves share one
/// flush to the disk. A save is answered after that flush.
/// </summary>
sealed class SqliteWriter : IDisposable
{
    const int MostPerFlush = 256;

    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    readonly BlockingCollection<Waiting> queue = [];
    readonly SqliteConnection connection;
    readonly SqliteChanges changes;
    readonly Thread thread;
    bool isLogUsed;

    internal SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        changes = new(connection);
        thread = new(Work) { IsBackground = true, Name = "kith store writer" };
        thread.Start();
    }

    internal Task<bool> Commit(Batch batch)
    {
        var waiting = new Waiting(batch);
        queue.Add(waiting);
        return waiting.Done.Task;
    }

    /// <summary>Finishes what is queued, empties the write-ahead log into the file and closes.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        changes.Dispose();
        connection.Dispose();
        queue.Dispose();
    }

    void Work()
    {
        var group = new List<Waiting>(MostPerFlush);
        while (!queue.IsCompleted)
        {
            if (queue.TryTake(out var first, Quiet))
                Write(Gather(group, first));
            else if (isLogUsed)
                EmptyLog();
            if (changes.Removed && queue.Count == 0)
                EmptyLog();
        }
    }

    List<Waiting> Gather(List<Waiting> group, Waiting first)
    {
        group.Clear();
        group.Add(first);
        while (group.Count < MostPerFlush && queue.TryTake(out var next))
            group.Add(next);
        return group;
    }

    void Write(List<Waiting> group)
    {
        try
        {
            isLogUsed = true;
            connection.Run("BEGIN IMMEDIATE");
            foreach (var waiting in group)
                waiting.Kept = Apply(waiting.Batch);
            connection.Run("COMMIT");
        }
        catch (Exception broken)
        {
            Fail(group, broken);
            return;
        }
        foreach (var waiting in group)
            waiting.Done.SetResult(waiting.Kept);
    }

    bool Apply(Batch batch)
    {
        connection.Run("SAVEPOINT one");
        var kept = changes.Apply(batch);
        connection.Run(kept ? "RELEASE one" : "ROLLBACK TO one; RELEASE one");
        return kept;
    }

    void Fail(List<Waiting> group, Exception broken)
    {
        try
        {
            connection.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The engine may have rolled back by itself; the failure that matters is the first one.
        }
        foreach (var waiting in group)
            waiting.Done.SetException(broken);
    }

    /// <summary>
    /// The log shows the order of the latest writes and still holds what was removed, so it is emptied after a removal
    /// and whenever nobody writes. While somebody reads it stays, and is emptied the next time.
    /// </summary>
    void EmptyLog()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        if (command.ExecuteScalar() is not 0L)
            return;
        changes.Removed = false;
        isLogUsed = false;
    }

    sealed class Waiting(Batch batch)
    {
        internal Batch Batch { get; } = batch;

        internal bool Kept { get; set; }

        internal TaskCompletionSource<bool> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
