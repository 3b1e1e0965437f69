namespace Kith.Vault;

/// <summary>
/// Sealed snapshots of rooms, in this node's memory alone: each opens only for the seat it was made for, while that seat
/// is signed in. A restart forgets them all, and so does <see cref="Clear"/>.
/// </summary>
/// <remarks>
/// They hold what people wrote, so they must not outlive a deletion. Whoever deletes writes a tombstone into the room's
/// log, which makes every node pass over a snapshot from before it, and calls <see cref="Clear"/> on this one.
/// </remarks>
sealed class Snapshots
{
    /// <summary>The longest snapshot that is kept, in bytes.</summary>
    internal const int Longest = 16 << 20;

    const long MostTogether = 64L << 20;

    readonly Lock turn = new();
    readonly OrderedDictionary<UInt128, byte[]> byName = [];
    long held;

    internal byte[]? Find(UInt128 name)
    {
        lock (turn)
            return byName.GetValueOrDefault(name);
    }

    /// <summary>Keeps a snapshot in place of an earlier one; the oldest go when all together are too long.</summary>
    internal void Keep(UInt128 name, byte[] snapshot)
    {
        lock (turn)
        {
            Take(name);
            byName.Add(name, snapshot);
            held += snapshot.Length;
            while (held > MostTogether)
                Take(byName.GetAt(0).Key);
        }
    }

    /// <summary>Forgets one.</summary>
    internal void Drop(UInt128 name)
    {
        lock (turn)
            Take(name);
    }

    /// <summary>Forgets all of them.</summary>
    internal void Clear()
    {
        lock (turn)
        {
            byName.Clear();
            held = 0;
        }
    }

    void Take(UInt128 name)
    {
        if (byName.Remove(name, out var old))
            held -= old.Length;
    }
}
