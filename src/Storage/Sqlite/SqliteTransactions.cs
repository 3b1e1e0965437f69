using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>Batches in one transaction, each kept or refused by itself. The statements around them are prepared once.</summary>
sealed class SqliteTransactions(SqliteConnection connection) : IDisposable
{
    readonly SqliteChanges changes = new(connection);
    readonly SqliteStatement begin = new(connection, "BEGIN IMMEDIATE");
    readonly SqliteStatement commit = new(connection, "COMMIT");
    readonly SqliteStatement rollback = new(connection, "ROLLBACK");
    readonly SqliteStatement mark = new(connection, "SAVEPOINT one");
    readonly SqliteStatement keep = new(connection, "RELEASE one");
    readonly SqliteStatement takeBack = new(connection, "ROLLBACK TO one");

    /// <summary>True when something was removed since last asked: the log still holds it.</summary>
    internal bool Removed
    {
        get => changes.Removed;
        set => changes.Removed = value;
    }

    /// <summary>Which of the batches were kept; all of those are on disk.</summary>
    internal List<bool> Commit(List<Batch> batches)
    {
        try
        {
            begin.Run();
            if (batches.Count == 1)
                return [KeepAlone(batches[0])];
            var kept = batches.ConvertAll(Apply);
            commit.Run();
            return kept;
        }
        catch
        {
            TakeBack();
            throw;
        }
    }

    public void Dispose()
    {
        changes.Dispose();
        foreach (var statement in new[] { begin, commit, rollback, mark, keep, takeBack })
            statement.Dispose();
    }

    /// <summary>The transaction is the batch's own, so nothing has to be marked in it.</summary>
    bool KeepAlone(Batch batch)
    {
        var kept = changes.Apply(batch);
        (kept ? commit : rollback).Run();
        return kept;
    }

    bool Apply(Batch batch)
    {
        // A single change that is refused has changed nothing; more than one may have to be taken back.
        if (batch.Changes.Count == 1)
            return changes.Apply(batch);
        mark.Run();
        var kept = changes.Apply(batch);
        if (!kept)
            takeBack.Run();
        keep.Run();
        return kept;
    }

    void TakeBack()
    {
        try
        {
            connection.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The engine may have rolled back by itself; the failure that matters is the first one.
        }
    }
}
