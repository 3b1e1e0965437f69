using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What was written before somebody came. It is given by an entry in the circle's log and grants in their mailbox, and
/// taken only if it leads without a gap to what they hold already.
/// </summary>
static class Earlier
{
    /// <summary>Null when there is nothing to give, or nobody to give it to.</summary>
    internal static async Task<Step?> Give(Holder holder, Room room, AuthorId whom)
    {
        if (!room.HasEarlierFor(whom))
            return null;
        var member = room.Last.Roster.By(whom)!;
        var earlier = room.Gifts.Before(whom);
        var given = new Given(whom, earlier[0].Epoch, earlier[^1].Epoch);
        using var author = SigningKey.FromSeed(room.Last.Held.AuthorSeed.Bytes);
        var grants = new Post(holder, author);
        foreach (var epoch in earlier)
            await grants.Add(member, epoch);
        var said = room.Signed(new Note(Kinds.Given, given.Write()));
        return new(Outcome.Said, [.. said, .. grants.Changes]);
    }

    /// <summary>Keeps what was given in the ring; false when nothing in the mailbox fits, or nothing can be stored.</summary>
    internal static async Task<bool> Take(Holder holder, Room room)
    {
        var letters = await Fitting(holder, room);
        foreach (var giver in letters.GroupBy(l => l.Grant.Signer))
        {
            var run = Run(giver, room);
            Held[] epochs =
            [
                .. run.Select(r => r.Grant.Epoch.For(room.Me, room.Held[0].AuthorSeed.Bytes)),
            ];
            if (epochs.Length == 0 || !await Leads(holder, room, epochs))
                continue;
            var mailbox = Mailbox.Of(holder.Seat.BoxPublic);
            var drops = run.Select(r => new Change.Drop(mailbox, r.Seq));
            // When another session of the seat was faster, there is as much to read.
            return await Keep(holder, Batch.Of([.. drops, .. room.Ring.Add(epochs)]));
        }
        return false;
    }

    /// <summary>False when nothing can be stored: what was given waits in the mailbox, and the rest is read without it.</summary>
    static async Task<bool> Keep(Holder holder, Batch taken)
    {
        try
        {
            await holder.Store.Commit(taken);
            return true;
        }
        catch (Exception failure) when (Unsaved.Is(failure))
        {
            return false;
        }
    }

    /// <summary>Whether the room opens from these epochs on.</summary>
    static async Task<bool> Leads(Holder holder, Room room, IReadOnlyList<Held> epochs)
    {
        if (await Room.Open(holder, room.Circle, epochs) is not Opening.Opened whole)
            return false;
        whole.Room.Dispose();
        return true;
    }

    static async Task<List<(long Seq, Grant Grant)>> Fitting(Holder holder, Room room)
    {
        var fitting = new List<(long, Grant)>();
        foreach (var letter in await Mailbox.Read(holder.Node, holder.Seat.Box))
            if (
                letter.Kind == LetterKind.Grant
                && Grant.Read(letter.Body.Span, holder.Seat.BoxPublic) is { } grant
                && grant.Epoch.Circle == room.Circle
                && room.Gifts.Holds(grant, room.Me)
            )
                fitting.Add((letter.Seq, grant));
        return fitting;
    }

    /// <summary>The epochs right before the first one held, oldest first.</summary>
    static List<(long Seq, Grant Grant)> Run(
        IEnumerable<(long Seq, Grant Grant)> letters,
        Room room
    )
    {
        var run = new List<(long, Grant)>();
        var next = room.Held[0].Epoch - 1;
        foreach (var letter in letters.OrderByDescending(l => l.Grant.Epoch.Epoch))
            if (letter.Grant.Epoch.Epoch == next)
            {
                run.Insert(0, letter);
                next--;
            }
        return run;
    }
}
