using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Opens rows. Where there is nothing to open, a dummy is opened in its place, so that both take as long.</summary>
sealed class Doors
{
    readonly Node node;
    readonly RowKey dummyKey = RowKey.Random();
    readonly Row dummy;

    internal Doors(Node node)
    {
        this.node = node;
        using var nobody = Seat.Random(dummyKey.Tag, invite: null);
        dummy = SeatRows.Living(nobody, dummyKey);
    }

    /// <summary>The seat behind the key, invited or not; null when there is none.</summary>
    internal async Task<Seat?> Open(RowKey key)
    {
        var row = await node.Store.FindRow(key.Tag) ?? dummy;
        var fits = SeatRows.IsOf(row, key);
        var seat = SeatRows.Open(fits ? row : dummy, fits ? key : dummyKey);
        if (fits)
            return seat;
        seat?.Dispose();
        return null;
    }

    /// <summary>The invited seat behind the key. One that is past its time is closed for good.</summary>
    internal async Task<Seat?> OpenInvite(RowKey key)
    {
        var seat = await Open(key);
        if (seat is { Invite: { } invite })
        {
            if (invite.Due > node.Clock.Minutes())
                return seat;
            await node.Store.Commit(
                Batch.Of(
                    new Change.DropRow(seat.Id, seat.Slots.Own, seat.Tag),
                    new Change.AddRow(SeatRows.Dead(seat.Id, seat.Slots.Own))
                )
            );
        }
        seat?.Dispose();
        return null;
    }
}
