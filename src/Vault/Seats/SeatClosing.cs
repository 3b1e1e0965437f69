namespace Kith.Vault;

/// <summary>
/// Ends a seat. Five rows stay, as at every seat, so that nobody sees which seats are closed; the three this notebook knows
/// are dead ones. What it held is removed.
/// </summary>
static class SeatClosing
{
    const int MostTries = 50;

    /// <summary>False when the row it was opened by is gone, or others kept writing to its mailbox.</summary>
    internal static async Task<bool> Close(Holder holder)
    {
        holder.Node.Revoked.Add(Marks(holder.Seat));
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await holder.Store.FindRow(holder.Seat.Tag) is null)
                return false;
            if (await holder.Store.Commit(await Prepare(holder)))
                return true;
        }
        return false;
    }

    static async Task<Batch> Prepare(Holder holder)
    {
        var (id, slots) = (holder.Seat.Id, holder.Seat.Slots);
        var letters = await holder.Store.Read(Mailbox.Of(holder.Seat.BoxPublic), 0);
        return Batch.Of([
            new Change.NeedRow(holder.Seat.Tag),
            .. SeatRows.Kill(id, slots.Own),
            .. SeatRows.Kill(id, slots.Recovery),
            .. SeatRows.Kill(id, slots.Spare),
            .. await NotebookFiles(holder),
            .. await Emptying.Stream(holder, holder.Seat.Notebook),
            .. await Emptying.Stream(holder, Ring.StreamOf(holder.Seat)),
            .. await Emptying.Stream(holder, SeenMark.StreamOf(holder.Seat)),
            .. Emptying.Mailbox(holder, letters),
        ]);
    }

    static IEnumerable<Bytes32> Marks(Seat seat) =>
        [
            Revoked.Slot(seat.Id, seat.Slots.Own),
            Revoked.Slot(seat.Id, seat.Slots.Recovery),
            Revoked.Slot(seat.Id, seat.Slots.Spare),
            Revoked.Mailbox(Mailbox.Of(seat.BoxPublic)),
        ];

    /// <summary>None where the notebook is not what was written: its files are then noise that nobody can open.</summary>
    static async Task<IReadOnlyList<Change>> NotebookFiles(Holder holder)
    {
        if (await Room.OpenNotebook(holder) is not Opening.Opened opened)
            return [];
        using var room = opened.Room;
        return
        [
            .. room
                .Entries.Select(e => e.File)
                .OfType<KeptFile>()
                .Select(f => new Change.DropFile(f.Ticket.Id)),
        ];
    }
}
