using System.Collections.Concurrent;
using System.Diagnostics;
using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>
/// One writer at a time, who puts whatever is waiting into one transaction, so that many saves share one flush to the
/// disk. A save is answered after that flush. Who finds nobody writing writes; what comes meanwhile is written by a thread
/// of the store's own.
/// </summary>
sealed class SqliteWriter : IDisposable
{
    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    readonly ConcurrentQueue<Waiting> queue = [];
    readonly Lock turn = new();
    readonly AutoResetEvent wake = new(initialState: false);
    readonly SqliteConnection connection;
    readonly SqliteTransactions transactions;
    readonly Thread thread;
    long lastWrite;
    bool isLogUsed;
    volatile bool isClosed;

    internal SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        transactions = new(connection);
        thread = new(Work) { IsBackground = true, Name = "kith store writer" };
        thread.Start();
    }

    internal Task<bool> Commit(Batch batch)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        var waiting = new Waiting(batch);
        queue.Enqueue(waiting);
        if (turn.TryEnter())
            try
            {
                WriteGroup();
            }
            finally
            {
                turn.Exit();
            }
        // Whoever had the turn may have gathered before this was in the queue.
        if (!queue.IsEmpty || transactions.Removed)
            wake.Set();
        return waiting.Done.Task;
    }

    /// <summary>Finishes what is queued, empties the write-ahead log into the file and closes.</summary>
    public void Dispose()
    {
        isClosed = true;
        wake.Set();
        thread.Join();
        lock (turn)
        {
            while (!queue.IsEmpty)
                WriteGroup();
            EmptyLog();
            transactions.Dispose();
            connection.Dispose();
        }
        wake.Dispose();
    }

    void Work()
    {
        while (!isClosed || !queue.IsEmpty)
        {
            wake.WaitOne(Quiet);
            lock (turn)
            {
                while (!queue.IsEmpty)
                    WriteGroup();
                var isQuiet = Stopwatch.GetElapsedTime(lastWrite) >= Quiet;
                if (transactions.Removed || (isLogUsed && isQuiet))
                    EmptyLog();
            }
        }
    }

    void WriteGroup()
    {
        var group = Waiting.Gather(queue);
        if (group.Count == 0)
            return;
        isLogUsed = true;
        try
        {
            Waiting.Answer(group, transactions.Commit(group.ConvertAll(w => w.Batch)));
        }
        catch (Exception broken)
        {
            Waiting.Fail(group, broken);
        }
        lastWrite = Stopwatch.GetTimestamp();
    }

    /// <summary>
    /// The log shows the order of the latest writes and still holds what was removed, so it is emptied after a removal
    /// and whenever nobody writes. While somebody reads it stays, and while the disk refuses, and is emptied the next time.
    /// </summary>
    void EmptyLog()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        try
        {
            if (command.ExecuteScalar() is not 0L)
                return;
        }
        catch (SqliteException)
        {
            // Nothing is lost by it: what the log holds is on disk there, and every save says for itself whether it is.
            return;
        }
        transactions.Removed = false;
        isLogUsed = false;
    }
}
