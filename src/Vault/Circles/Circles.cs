using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Who holds which key.</summary>
public sealed class Circles
{
    readonly Node node;

    internal Circles(Node node) => this.node = node;

    /// <summary>Starts a circle with nobody else in it.</summary>
    /// <exception cref="InvalidDataException">The seat's ring of keys is not what was written.</exception>
    public async Task<CircleId> Start(Session session)
    {
        using var author = SigningKey.Random();
        using var first = First(author);
        var me = new Member(first.Me, first.Opener, session.Seat.BoxPublic, Joined: true);
        var roster = new Note(Kinds.Roster, new Roster(0, [me]).Write());
        var log = new Log(first.LogKey, default(Bytes32), Head.None);
        var opening = log.Write(author, node.Clock, roster).Changes;
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

    /// <summary>Opens the room of a circle, every entry verified.</summary>
    public Task<Opening> Open(Session session, CircleId circle) =>
        Room.Open(session.At(node), circle);

    /// <summary>
    /// Drops the keys of a circle that its members closed for good, and before that what whoever closed it had no keys to.
    /// False when it is not such a circle, or another session was faster.
    /// </summary>
    public async Task<bool> Forget(Session session, CircleId circle)
    {
        // Nothing verified earlier is taken on trust: what is gone cannot be asked again.
        var holder = session.At(node) with
        {
            Heads = new(),
        };
        if (await Room.Open(holder, circle) is not Opening.Closed)
            return false;
        using var ring = await Load(session);
        var left = await Deleting.Everything(holder, ring.Of(circle));
        return await node.Store.Commit(Batch.Of([.. left, .. ring.Forget(circle)]));
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
