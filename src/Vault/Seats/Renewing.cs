using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Gives a seat new keys because somebody may know the old ones. Everything that hung on them goes over in one batch: the
/// rows, the notebook, the ring, what waits in the mailbox, and each circle, which goes on under a key sealed to the new ones.
/// </summary>
static class Renewing
{
    const int MostTries = 50;

    /// <summary>The new seat; null when the row it was opened by is gone, or others kept writing at the same moment.</summary>
    internal static async Task<Seat?> Renew(Holder holder, RowKey key)
    {
        using var fresh = holder.Seat.Renewed(key.Tag);
        var row = SeatRows.Living(fresh, key);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await holder.Store.FindRow(holder.Seat.Tag) is null)
                return null;
            if (await Prepare(holder, fresh, row) is not { } batch)
                return null;
            if (await holder.Store.Commit(batch))
                return SeatRows.Open(row, key);
        }
        return null;
    }

    static async Task<Batch?> Prepare(Holder holder, Seat fresh, Row row)
    {
        var next = holder with { Seat = fresh, Heads = new() };
        using var moved = new Moved();
        await moved.Rekey(holder with { Places = new() }, fresh);
        if (await Resealed.Notebook(holder, next) is not { } notebook)
            return null;
        using var ring = await Ring.Load(holder);
        if (ring is null)
            return null;
        return Batch.Of([
            new Change.NeedRow(holder.Seat.Tag),
            new Change.ClearSlot(row.Seat, row.Slot),
            new Change.AddRow(row),
            .. SeatRows.Kill(row.Seat, fresh.Slots.Recovery),
            .. moved.Changes,
            .. Ring.Begin(next, moved.Epochs(ring)),
            .. Emptying.Stream(ring.Stream, ring.Length),
            .. await Emptying.Stream(holder, SeenMark.StreamOf(holder.Seat)),
            .. notebook,
            .. await Resealed.Letters(holder, next),
        ]);
    }
}
