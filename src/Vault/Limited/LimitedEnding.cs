namespace Kith.Vault;

/// <summary>
/// Ends a limited seat: five dead rows stay, as of every seat, and what was said in its room is removed as far as the
/// reader's keys reach. An old backup does not bring it back.
/// </summary>
static class LimitedEnding
{
    /// <param name="turns">Those the reader holds; the last one says who sits there.</param>
    internal static async Task<IReadOnlyList<Change>> Of(
        Holder holder,
        IReadOnlyList<SeatKeeping> turns
    )
    {
        var last = turns[^1];
        var sitter = (await TeamMail.Read(holder.Node, last)).Sitter;
        holder.Node.Revoked.Add(Marks(last.Seat, sitter));
        var changes = new List<Change>();
        for (byte slot = 1; slot <= Slots.Count; slot++)
            changes.AddRange(SeatRows.Kill(last.Seat, slot));
        foreach (var turn in turns)
        {
            changes.AddRange(await Emptying.Stream(holder, turn.Passage.Stream));
            changes.AddRange(await Emptying.Mailbox(holder, turn.Passage.Team));
        }
        changes.AddRange(await Emptying.Mailbox(holder, sitter.Box));
        return changes;
    }

    static IEnumerable<Bytes32> Marks(SeatId seat, Sitter sitter) =>
        Enumerable
            .Range(1, Slots.Count)
            .Select(slot => Revoked.Slot(seat, (byte)slot))
            .Append(Revoked.Mailbox(Mailbox.Of(sitter.Box)));
}
