using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Turns an invited seat into a person's own. Whoever invited knew its keys, so all of them are replaced, and the circle
/// goes on under a key that is sealed to the new ones.
/// </summary>
static class Joining
{
    /// <summary>The new seat; null when the invite was used in the meantime or its circle cannot be read.</summary>
    internal static async Task<Seat?> Join(Node node, Seat invited, RowKey key)
    {
        var seat = invited.Renewed(key.Tag);
        while (await node.Store.FindRow(invited.Tag) is not null)
        {
            var guest = new Holder(node, invited, new());
            if (await Room.Open(guest, invited.Invite!.Circle) is not Opening.Opened opened)
                break;
            using var room = opened.Room;
            node.Revoked.Add(Revoked.Row(invited.Tag));
            if (await node.Store.Commit(await Prepare(guest, room, seat, key)))
                return seat;
        }
        seat.Dispose();
        return null;
    }

    /// <summary>
    /// Brings a seat that somebody has already into the invited one's place; nothing of the invited seat is left alive.
    /// </summary>
    /// <param name="letter">The letter that is used up with it.</param>
    internal static async Task<ComingIn> Enter(Holder holder, Seat invited, Change.Drop letter)
    {
        var circle = invited.Invite!.Circle;
        while (await holder.Store.FindRow(invited.Tag) is not null)
        {
            using var ring = await Ring.Load(holder);
            if (ring is null)
                break;
            if (ring.Circles.Contains(circle))
                return new ComingIn.WasThere();
            var guest = new Holder(holder.Node, invited, new());
            if (await Room.Open(guest, circle) is not Opening.Opened opened)
                break;
            using var room = opened.Room;
            holder.Node.Revoked.Add(Revoked.Row(invited.Tag));
            if (await holder.Store.Commit(await Prepare(guest, room, holder.Seat, ring, letter)))
                return new ComingIn.Entered(circle);
        }
        return new ComingIn.Over();
    }

    static Task<Batch> Prepare(Holder guest, Room room, Seat seat, RowKey key) =>
        Prepare(
            guest,
            room,
            seat,
            new Change.AddRow(SeatRows.Living(seat, key)),
            held => Ring.Begin(guest with { Seat = seat, Heads = new() }, held)
        );

    static Task<Batch> Prepare(Holder guest, Room room, Seat seat, Ring ring, Change.Drop letter) =>
        Prepare(
            guest,
            room,
            seat,
            new Change.AddRow(SeatRows.Dead(guest.Seat.Id, guest.Seat.Slots.Own)),
            held => [letter, .. ring.Add(held)]
        );

    /// <summary>The batch that puts the seat's keys in the place of the invited one's.</summary>
    /// <param name="row">What stands where the invite's row was.</param>
    /// <param name="keep">The changes that keep the circle's epochs for the seat.</param>
    static async Task<Batch> Prepare(
        Holder guest,
        Room room,
        Seat seat,
        Change.AddRow row,
        Func<IReadOnlyList<Held>, IReadOnlyList<Change>> keep
    )
    {
        using var author = SigningKey.Random();
        var me = room.Last.Roster.By(room.Me)! with
        {
            Author = Bytes32.From(author.Public.Span),
            Box = seat.BoxPublic,
            Joined = true,
        };
        var rekey = await Rekey.Prepare(guest, room, room.Last.Roster.With(me));
        using var next = rekey.Next;
        Held[] epochs = [.. room.Held.Append(next).Select(h => h.For(room.Me, author.Seed))];
        var changes = Batch.Of([
            new Change.DropRow(guest.Seat.Id, guest.Seat.Slots.Own, guest.Seat.Tag),
            row,
            .. rekey.Changes,
            .. keep(epochs),
        ]);
        foreach (var held in epochs)
            held.Dispose();
        return changes;
    }
}
