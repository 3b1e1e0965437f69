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

    static async Task<Batch> Prepare(Holder guest, Room room, Seat seat, RowKey key)
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
        Held[] ring = [.. room.Held.Append(next).Select(h => h.For(room.Me, author.Seed))];
        var changes = Batch.Of([
            new Change.DropRow(seat.Id, seat.Slots.Own, guest.Seat.Tag),
            new Change.AddRow(SeatRows.Living(seat, key)),
            .. rekey.Changes,
            .. Ring.Begin(guest with { Seat = seat, Heads = new() }, ring),
        ]);
        foreach (var held in ring)
            held.Dispose();
        return changes;
    }
}
