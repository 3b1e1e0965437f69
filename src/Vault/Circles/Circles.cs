using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Who holds which key.</summary>
public sealed class Circles
{
    readonly Node node;

    internal Circles(Node node)
    {
        this.node = node;
        Belonging = new(node);
    }

    /// <summary>Who belongs to a circle: removal, leaving, new keys.</summary>
    public Belonging Belonging { get; }

    /// <summary>Starts a circle with nobody else in it.</summary>
    /// <exception cref="InvalidDataException">The seat's ring of keys is not what was written.</exception>
    public async Task<CircleId> Start(Session session, CircleFor whom = CircleFor.Nobody)
    {
        using var author = SigningKey.Random();
        using var first = First(author);
        var me = new Member(
            first.Me,
            first.Opener,
            session.Seat.BoxPublic,
            Joined: true,
            IsFor: whom == CircleFor.Starter,
            MayName: whom == CircleFor.Invited
        );
        var notes = Restored.Opening(node, new(0, [me]));
        var log = new Log(first.LogKey, default(Bytes32), Head.None);
        var opening = log.Write(author, node.Clock, notes).Changes;
        while (true)
        {
            using var ring = await Load(session);
            if (await node.Store.Commit(Batch.Of([.. opening, .. ring.Add(first)])))
                return first.Circle;
        }
    }

    /// <summary>The circles the seat has keys of, in the order in which it came to them.</summary>
    /// <exception cref="InvalidDataException">The seat's ring of keys is not what was written.</exception>
    public async Task<IReadOnlyList<CircleId>> List(Session session)
    {
        using var ring = await Load(session);
        return ring.Circles;
    }

    /// <summary>
    /// Opens the room of a circle, every entry verified. Where new keys are due, because somebody left or the keys are
    /// old, the circle gets them first.
    /// </summary>
    public async Task<Opening> Open(Session session, CircleId circle)
    {
        var holder = session.At(node);
        var opening = await Room.Open(holder, circle);
        if (
            opening is not Opening.Opened { Room: var room }
            || Renewal.Due(room, node.Clock) is null
        )
            return opening;
        room.Dispose();
        await Renewal.Keep(holder, circle);
        return await Room.Open(holder, circle);
    }

    /// <summary>Opens the seat's own notebook: a room nobody else is in.</summary>
    public Task<Opening> OpenNotebook(Session session) => Room.OpenNotebook(session.At(node));

    static Held First(SigningKey author) =>
        new(
            new(Chance.Identity()),
            1,
            new(Chance.Identity()),
            Secret.Random(Envelope.KeyLength),
            new(Chance.Identity()),
            Secret.CopyOf(author.Seed),
            Bytes32.From(author.Public.Span)
        );

    async Task<Ring> Load(Session session) =>
        await Ring.Load(session.At(node))
        ?? throw new InvalidDataException("The ring of keys is not what was written.");
}
