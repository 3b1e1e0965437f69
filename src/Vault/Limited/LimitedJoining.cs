namespace Kith.Vault;

/// <summary>
/// Turns a limited seat that was made beforehand into a person's own: all of its keys are replaced, and the team is told the
/// new ones by a letter. The circle behind it is not touched, and the seat is told nothing of it.
/// </summary>
static class LimitedJoining
{
    /// <summary>The new seat; null when it was taken or ended in the meantime, or its room cannot be read.</summary>
    internal static async Task<Seat?> Join(Node node, Seat invited, RowKey key)
    {
        var seat = invited.Renewed(key.Tag);
        var guest = new Holder(node, invited, Heads.Blank());
        while (await node.Store.FindRow(invited.Tag) is not null)
        {
            using var walk = await Walk.Along(guest);
            if (walk is null)
                break;
            node.Revoked.Add(Revoked.Row(invited.Tag));
            if (
                await Prepare(guest, walk, seat, key) is { } batch
                && await node.Store.Commit(batch)
            )
                return seat;
        }
        seat.Dispose();
        return null;
    }

    /// <summary>Null when the room went on to another turn just now.</summary>
    static async Task<Batch?> Prepare(Holder guest, Walk walk, Seat seat, RowKey key)
    {
        var last = walk.Passages[^1];
        var place = await guest.Store.Next(last.Mailbox);
        if (await Mailbox.IsClosed(guest.Node, last.Team, place))
            return null;
        var come = SeatWords.HasCome(guest.Seat.Signing, last.Team, seat);
        var letters = walk
            .Passages.Skip(1)
            .Select((passage, seq) => Tell(guest.Node, seat.BoxPublic, seq, passage));
        return Batch.Of([
            new Change.DropRow(seat.Id, seat.Slots.Own, guest.Seat.Tag),
            new Change.AddRow(SeatRows.Living(seat, key)),
            .. letters,
            Mailbox.Leave(guest.Node, last.Team, place, LetterKind.SeatWords, come),
        ]);
    }

    // The turns that came before are in the mailbox of the keys that are given up.
    static Change.Append Tell(Node node, Bytes32 box, int seq, Passage passage) =>
        Mailbox.Leave(node, box, seq, LetterKind.Passage, passage.Write());
}
