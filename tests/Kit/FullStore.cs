using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Kit;

/// <summary>A real store whose disk is full whenever a test says so: it can be read, and takes nothing.</summary>
public sealed class FullStore(IStore store) : StoreAround(store)
{
    const int SqliteFull = 13;

    /// <summary>Whether there is no room.</summary>
    public bool IsFull { get; set; }

    /// <summary>How many commits were refused for want of room.</summary>
    public int Refused { get; private set; }

    public override ValueTask<bool> Commit(Batch batch)
    {
        if (!IsFull)
            return base.Commit(batch);
        Refused++;
        return ValueTask.FromException<bool>(
            new SqliteException("SQLite Error 13: 'database or disk is full'.", SqliteFull)
        );
    }
}
