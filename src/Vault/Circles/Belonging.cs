using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What came of something a member did about who belongs to a circle.</summary>
public enum Outcome
{
    /// <summary>It cannot be done, or not by this member, or the circle does not open. Nothing has changed.</summary>
    Refused,

    /// <summary>It is written in the circle's log.</summary>
    Said,

    /// <summary>It is carried out: the circle goes on under new keys.</summary>
    CarriedOut,
}

/// <summary>Who belongs to a circle and what opens it: each act is one batch, made wholly or not at all.</summary>
public sealed class Belonging
{
    readonly Node node;

    internal Belonging(Node node) => this.node = node;

    /// <summary>
    /// Says yes to the removal of a member. The last yes needed carries it out in the same batch: new keys for everybody
    /// else, and a roster without that person.
    /// </summary>
    public Task<Outcome> SayYes(Session session, CircleId circle, AuthorId whom) =>
        Do(session, circle, (holder, room) => SayYes(holder, room, whom));

    /// <summary>Says yes to inviting somebody anew who lost everything; see <see cref="Seats.InviteAnew"/>.</summary>
    public Task<Outcome> SayYesToReturn(Session session, CircleId circle, AuthorId whom) =>
        Do(
            session,
            circle,
            (_, room) =>
                Said(
                    room,
                    room.Membership.IsPossible(whom, YesTo.Return),
                    new(Kinds.Yes, Yes.Say(whom, YesTo.Return))
                )
        );

    /// <summary>Takes back the member's own yes about this person, as long as it is not carried out.</summary>
    public Task<Outcome> TakeBack(Session session, CircleId circle, AuthorId whom) =>
        Do(
            session,
            circle,
            (_, room) =>
                Said(
                    room,
                    room.Membership.MyYes(whom) is not null,
                    new(Kinds.Yes, Yes.Say(whom, null))
                )
        );

    /// <summary>Leaves the circle. The next member who opens it gives it new keys.</summary>
    public Task<Outcome> Leave(Session session, CircleId circle) =>
        Do(session, circle, (_, room) => Leave(room));

    /// <summary>Gives the circle new keys, for the same people.</summary>
    /// <param name="compared">Whether the member compared words by voice with everybody who stays.</param>
    public Task<Outcome> Renew(Session session, CircleId circle, bool compared) =>
        Do(
            session,
            circle,
            (holder, room) =>
                Renewal.Prepare(holder, room, compared ? NewKeys.Compared : NewKeys.ByHand)
        );

    /// <summary>
    /// Gives a member the keys of all epochs before they were invited, as far as the giver holds them, and says so in the
    /// circle's log.
    /// </summary>
    public Task<Outcome> GiveEarlier(Session session, CircleId circle, AuthorId whom) =>
        Do(session, circle, (holder, room) => Earlier.Give(holder, room, whom));

    static async Task<Step?> SayYes(Holder holder, Room room, AuthorId whom)
    {
        var membership = room.Membership;
        var hasSaid = membership.MyYes(whom) == YesTo.Removal;
        var yes = new Note(Kinds.Yes, Yes.Say(whom, YesTo.Removal));
        if (!membership.IsPossible(whom, YesTo.Removal))
            return null;
        if (!membership.WouldBeEnough(whom, YesTo.Removal))
            return await Said(room, !hasSaid, yes);
        var members = room.Last.Roster.Without(whom);
        var step = await Renewal.Prepare(
            holder,
            room,
            NewKeys.Removal,
            members,
            hasSaid ? [] : [yes]
        );
        return step! with { Marks = Marks(room, whom) };
    }

    static async Task<Step?> Leave(Room room) =>
        await Said(room, room.Members.Count > 1, new(Kinds.Left, default)) is { } step
            ? step with
            {
                Marks = Marks(room, room.Me),
            }
            : null;

    /// <summary>
    /// What an older database must not bring back: the member. Of somebody who never came also their letters, which are
    /// about this circle alone.
    /// </summary>
    static IReadOnlyList<Bytes32> Marks(Room room, AuthorId gone) =>
        room.Last.Roster.By(gone) is { Joined: false } invited
            ? [Revoked.Member(room.Circle, gone), Revoked.Mailbox(Mailbox.Of(invited.Box))]
            : [Revoked.Member(room.Circle, gone)];

    static Task<Step?> Said(Room room, bool isPossible, Note note) =>
        Task.FromResult<Step?>(isPossible ? new(Outcome.Said, room.Signed(note)) : null);

    async Task<Outcome> Do(
        Session session,
        CircleId circle,
        Func<Holder, Room, Task<Step?>> prepare
    )
    {
        var holder = session.At(node);
        // An invited seat has no ring that new keys could go into. Whoever sits there joins first.
        if (holder.Seat.Invite is not null)
            return Outcome.Refused;
        while (true)
        {
            if (await Room.Open(holder, circle) is not Opening.Opened { Room: var opened })
                return Outcome.Refused;
            using var room = opened;
            if (Renewal.Due(room, node.Clock) is not null)
            {
                await Renewal.Keep(holder, circle);
                continue;
            }
            if (await prepare(holder, room) is not { } step)
                return Outcome.Refused;
            node.Revoked.Add(step.Marks);
            if (await holder.Store.Commit(new(step.Changes)))
                return step.Outcome;
        }
    }
}

/// <summary>One act, ready to be committed.</summary>
sealed record Step(Outcome Outcome, IReadOnlyList<Change> Changes)
{
    /// <summary>Marks of what is over once it is done.</summary>
    internal IReadOnlyList<Bytes32> Marks { get; init; } = [];
}
