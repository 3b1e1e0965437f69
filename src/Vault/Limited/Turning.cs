namespace Kith.Vault;

/// <summary>
/// New keys for a limited seat's room, in the same batch as its circle's: whoever is out of the circle holds nothing of the
/// new turn. The seat is told by a letter that the last entry of the old turn commits to.
/// </summary>
/// <param name="Notes">What the new epoch says of the seat.</param>
sealed record Turning(IReadOnlyList<Note> Notes, IReadOnlyList<Change> Changes)
{
    static Turning Nothing => new([], []);

    internal static async Task<Turning> Prepare(Holder holder, Room room, Roster next)
    {
        if (room.Last.Limited.Open() is not { } opened)
            return Nothing;
        using var keeping = opened;
        var mail = await TeamMail.Read(holder.Node, keeping);
        if (!mail.Sitter.HasCome && (IsOver(holder, keeping) || SomebodyIsOut(room, next)))
            return new([], await LimitedEnding.Of(holder, [keeping]));
        using var turn = await Turn.Read(holder, keeping.Passage, before: null);
        // What is not what was written cannot be gone on from, and must not keep the circle from new keys.
        return turn is null
            ? new([], await LimitedEnding.Of(holder, [keeping]))
            : await Go(holder, keeping, mail.Sitter, turn);
    }

    static async Task<Turning> Go(Holder holder, SeatKeeping old, Sitter sitter, Turn turn)
    {
        using var next = old.Next(sitter);
        var over = turn.Write(holder, old, new(Kinds.TurnOver, next.Passage.Commitment()));
        var store = holder.Store;
        var place = await store.Next(Mailbox.Of(sitter.Box));
        var stop = await store.Next(old.Passage.Mailbox);
        return new(
            [next.Note()],
            [
                .. over.Changes,
                .. Turn.Begin(holder, next, over.Head.Hash),
                Mailbox.Leave(
                    holder.Node,
                    sitter.Box,
                    place,
                    LetterKind.Passage,
                    next.Passage.Write()
                ),
                Mailbox.Close(holder.Node, old.Passage.Team, stop),
            ]
        );
    }

    static bool IsOver(Holder holder, SeatKeeping keeping) => keeping.Due <= holder.Clock.Minutes();

    // Nobody has come yet, so whoever made the seat can still know its words; that may be the one who is out.
    static bool SomebodyIsOut(Room room, Roster next) =>
        room.Last.Roster.Members.Any(m =>
            next.By(m.Id) is not { } stays || (m.Joined && !stays.Joined)
        );
}
