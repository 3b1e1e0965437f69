using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Makes a whole seat beforehand, with its grant in its mailbox.</summary>
/// <param name="holder">Who invites.</param>
sealed class Inviting(Holder holder)
{
    const uint MinutesOpen = 72 * 60;

    /// <summary>Invites somebody new.</summary>
    /// <param name="isFor">Whether the circle is for that person; only who started it so may say it, once.</param>
    internal Task<string?> Somebody(CircleId circle, bool isFor) =>
        Make(
            circle,
            (room, keys) =>
                isFor && !room.Membership.MayInviteWhomItIsFor ? null : New(room, keys, isFor)
        );

    /// <summary>
    /// Invites somebody who has a seat: the words lie in a letter to them, left in the same batch. False when they are on the
    /// roster already or their mailbox is closed.
    /// </summary>
    /// <param name="from">A circle that both are in.</param>
    internal async Task<bool> ByLetter(Room from, Member whom, CircleId into, bool isFor) =>
        await Make(
            into,
            (room, keys) =>
                room.Last.Roster.Members.Any(m => m.Box == whom.Box)
                || (isFor && !room.Membership.MayInviteWhomItIsFor)
                    ? null
                    : New(room, keys, isFor),
            words => Letter(from, whom.Box, words)
        )
            is not null;

    /// <summary>Invites a member anew into their own place. The inviter's own yes is said with it.</summary>
    internal Task<string?> Anew(CircleId circle, AuthorId whom) =>
        Make(
            circle,
            (room, keys) =>
                room.Membership.IsPossible(whom, YesTo.Return)
                && room.Membership.WouldBeEnough(whom, YesTo.Return)
                    ? Again(room, keys, whom)
                    : null
        );

    async Task<string?> Make(
        CircleId circle,
        Func<Room, Keys, Plan?> plan,
        Func<string, Task<Change?>>? letter = null
    )
    {
        // An invited seat has no ring that the new keys could go into.
        if (holder.Seat.Invite is not null)
            return null;
        var words = Words.Draw(Seats.StrongWords);
        using var passphrase = Passphrase.FromWords(words);
        using var key = (await holder.Node.Login.Key("", passphrase, patient: true))!;
        while (true)
        {
            if (await Room.Open(holder, circle) is not Opening.Opened { Room: var opened })
                return null;
            using var room = opened;
            using var seat = Seat.Random(key.Tag, new Invite(Due, room.Circle, room.MyKey));
            using var author = SigningKey.Random();
            if (plan(room, new(Bytes32.From(author.Public.Span), seat.BoxPublic)) is not { } made)
                return null;
            var batch = await Prepare(room, key, seat, author, made);
            if (letter is not null)
            {
                if (await letter(words) is not { } left)
                    return null;
                batch = Batch.Of([.. batch.Changes, left]);
            }
            if (await holder.Store.Commit(batch))
                return words;
        }
    }

    async Task<Change?> Letter(Room from, Bytes32 box, string words)
    {
        var seq = await holder.Store.Next(Mailbox.Of(box));
        if (await Mailbox.IsClosed(holder.Node, box, seq))
            return null;
        using var author = SigningKey.FromSeed(from.Last.Held.AuthorSeed.Bytes);
        var body = InviteLetter.Write(from, Due, words, author, box);
        return Mailbox.Leave(holder.Node, box, seq, LetterKind.Invite, body);
    }

    uint Due => holder.Clock.Minutes() + MinutesOpen;

    static Plan New(Room room, Keys keys, bool isFor)
    {
        var id = new AuthorId(Chance.Identity());
        var roster = room.Last.Roster;
        var me = roster.By(room.Me)!;
        return new(
            id,
            roster
                .With(me with { MayName = me.MayName && !isFor })
                .With(new(id, keys.Author, keys.Box, Joined: false, IsFor: isFor)),
            []
        );
    }

    static Plan Again(Room room, Keys keys, AuthorId whom)
    {
        var old = room.Last.Roster.By(whom)!;
        var anew = old with
        {
            Author = keys.Author,
            Box = keys.Box,
            Joined = false,
            MayName = false,
        };
        Note[] yes =
            room.Membership.MyYes(whom) == YesTo.Return
                ? []
                : [new(Kinds.Yes, Yes.Say(whom, YesTo.Return))];
        Note why = new(Kinds.Why, new[] { (byte)NewKeys.Return });
        return new(whom, room.Last.Roster.With(anew), [.. yes, why]);
    }

    async Task<Batch> Prepare(Room room, RowKey key, Seat seat, SigningKey author, Plan plan)
    {
        using var seed = Secret.CopyOf(author.Seed);
        var newcomer = new Newcomer(plan.Whom, seed);
        var rekey = await Rekey.Prepare(holder, room, plan.Roster, newcomer, plan.Last);
        using var next = rekey.Next;
        var rows = SeatRows.All(seat, key).Select(row => new Change.AddRow(row));
        return Batch.Of([.. rows, .. rekey.Changes, .. room.Ring.Add(next)]);
    }

    sealed record Keys(Bytes32 Author, Bytes32 Box);

    sealed record Plan(AuthorId Whom, Roster Roster, IReadOnlyList<Note> Last);
}
