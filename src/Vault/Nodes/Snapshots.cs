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
    readonly Dictionary<UInt128, byte[]> byName = [];
    readonly Queue<(UInt128 Name, byte[] Sealed)> oldest = [];
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
            byName[name] = snapshot;
            oldest.Enqueue((name, snapshot));
            held += snapshot.Length;
            while (held > MostTogether && oldest.TryDequeue(out var old))
            {
                held -= old.Sealed.Length;
                if (ReferenceEquals(byName.GetValueOrDefault(old.Name), old.Sealed))
                    byName.Remove(old.Name);
            }
        }
    }

    /// <summary>Forgets all of them.</summary>
    internal void Clear()
    {
        lock (turn)
        {
            byName.Clear();
            oldest.Clear();
            held = 0;
        }
    }
}
