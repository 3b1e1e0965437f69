using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// A room as a seat had it open: where each epoch stood, and what the caller made of its entries. Sealed under a key that
/// follows from the last epoch's key and the seat's notebook key, so that it opens for nobody else, and for nobody who lost
/// the circle's key.
/// </summary>
/// <param name="Folded">The caller's, and of no meaning here.</param>
sealed record Snapshot(IReadOnlyList<EpochState> Epochs, ReadOnlyMemory<byte> Folded)
{
    /// <summary>After how many new entries a new one is worth making.</summary>
    internal const int Step = 64;

    /// <summary>The newest snapshot of a room of these epochs, with the memory that it lies in; or null.</summary>
    internal static (Snapshot Snapshot, Secret Space)? Find(Holder holder, IReadOnlyList<Held> held)
    {
        for (var last = held.Count - 1; last >= 0; last--)
        {
            var (name, key) = Of(holder.Seat, held[last]);
            using var _ = key;
            if (
                holder.Node.Snapshots.Find(name) is { } found
                && Envelope.Open(key.Bytes, Labels.Snapshot, Context(held[last]), found)
                    is { } space
            )
            {
                if (Read(space.Memory) is { } snapshot)
                    return (snapshot, space);
                space.Dispose();
            }
        }
        return null;
    }

    /// <summary>Makes the node forget those of a room that cannot be gone on with: they may hold what was taken away.</summary>
    internal static void Forget(Holder holder, IReadOnlyList<Held> held)
    {
        foreach (var one in held)
        {
            var (name, key) = Of(holder.Seat, one);
            key.Dispose();
            holder.Node.Snapshots.Drop(name);
        }
    }

    /// <summary>Seals it and leaves it with the node.</summary>
    internal void Keep(Holder holder, Held last)
    {
        if (Length > Snapshots.Longest)
            return;
        using var content = Secret.Zeros(Length);
        Write(content.Bytes);
        var (name, key) = Of(holder.Seat, last);
        using var _ = key;
        holder.Node.Snapshots.Keep(
            name,
            Envelope.Seal(key.Bytes, Labels.Snapshot, Context(last), content.Bytes)
        );
    }

    internal int Length => 2 * sizeof(uint) + Epochs.Sum(e => e.Length) + Folded.Length;

    internal void Write(Span<byte> bytes)
    {
        var writer = new ByteWriter(bytes);
        writer.Number32((uint)Epochs.Count);
        foreach (var epoch in Epochs)
            epoch.Write(ref writer);
        writer.Number32((uint)Folded.Length);
        writer.Bytes(Folded.Span);
    }

    /// <summary>Null when it is not one.</summary>
    internal static Snapshot? Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes.Span);
        var epochs = new List<EpochState>();
        if (!reader.Has(sizeof(uint)))
            return null;
        for (var left = reader.Number32(); left > 0; left--)
        {
            if (EpochState.Read(ref reader, bytes) is not { } epoch)
                return null;
            epochs.Add(epoch);
        }
        if (!reader.Has(sizeof(uint)))
            return null;
        var length = reader.Number32();
        return reader.Has(length) ? new(epochs, bytes.Slice(reader.Position, (int)length)) : null;
    }

    static (UInt128 Name, Secret Key) Of(Seat seat, Held last)
    {
        using var derived = Secret.Zeros(Identity.Length + Envelope.KeyLength);
        Derive.Key(last.Key.Bytes, seat.NotebookKey.Bytes, Labels.Snapshot, derived.Bytes);
        var reader = new ByteReader(derived.Bytes);
        return (reader.Id(), Secret.CopyOf(reader.Bytes(Envelope.KeyLength)));
    }

    static byte[] Context(Held last)
    {
        var context = new byte[Identity.Length + sizeof(uint)];
        var writer = new ByteWriter(context);
        writer.Id(last.Circle.Value);
        writer.Number32(last.Epoch);
        return context;
    }
}
