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

    async Task<string?> Make(CircleId circle, Func<Room, Keys, Plan?> plan)
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
            if (await holder.Store.Commit(await Prepare(room, key, seat, author, made)))
                return words;
        }
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
