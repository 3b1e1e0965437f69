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
    /// <exception cref="InvalidOperationException">It is a limited seat, or nobody has joined on it yet.</exception>
    public async Task<CircleId> Start(Session session, CircleFor whom = CircleFor.Nobody)
    {
        if (session.Seat.IsLimited)
            throw new InvalidOperationException("A limited seat starts no circle.");
        // An invited seat has no ring to add to: what it adds would never be read, and the second time be in the way.
        if (session.Seat.Invite is not null)
            throw new InvalidOperationException("Who has not joined starts no circle.");
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
    public Task<Opening> Open(Session session, CircleId circle) =>
        Watch.Over(session.At(node), holder => Renewal.Open(holder, circle, fromSnapshot: false));

    /// <summary>
    /// The same for who keeps what they made of a room (<see cref="Room.Keep"/>): only what is new is read and verified.
    /// </summary>
    public Task<Opening> Resume(Session session, CircleId circle) =>
        Watch.Over(session.At(node), holder => Renewal.Open(holder, circle, fromSnapshot: true));

    /// <summary>The same for the seat's own notebook.</summary>
    public Task<Opening> ResumeNotebook(Session session) =>
        Watch.Over(session.At(node), holder => Room.OpenNotebook(holder, fromSnapshot: true));

    /// <summary>
    /// Drops the keys of a circle that its members closed for good, and before that what whoever closed it had no keys to.
    /// False when it is not such a circle, or another session was faster.
    /// </summary>
    public async Task<bool> Forget(Session session, CircleId circle)
    {
        // Nothing verified earlier is taken on trust: what is gone cannot be asked again.
        var holder = session.At(node) with
        {
            Heads = Heads.Blank(),
        };
        if (await Room.Open(holder, circle) is not Opening.Closed)
            return false;
        using var ring = await Load(session);
        var left = await Deleting.Everything(holder, ring.Of(circle));
        node.Snapshots.Clear();
        return await node.Store.Commit(Batch.Of([.. left, .. ring.Forget(circle)]));
    }

    /// <summary>Opens the seat's own notebook: a room nobody else is in.</summary>
    public Task<Opening> OpenNotebook(Session session) =>
        Watch.Over(session.At(node), holder => Room.OpenNotebook(holder));

    /// <summary>What is wrong with the seat's ring of keys, without which no circle opens; null when nothing is.</summary>
    public async Task<Unreadability?> WrongWithKeys(Session session) =>
        await Watch.Over(session.At(node), Keys) is Opening.Unreadable wrong ? wrong.Reason : null;

    /// <summary>
    /// Opens a circle that is older than what the seat saw, at its owner's word: from here on this is what it saw. What
    /// does not hold together stays unreadable.
    /// </summary>
    public Task<Opening> GoOn(Session session, CircleId circle) =>
        Watch.GoOn(session.At(node), holder => Room.Open(holder, circle));

    /// <summary>The same for the seat's own notebook and its ring of keys.</summary>
    public async Task<Opening> GoOnInNotebook(Session session)
    {
        await Watch.GoOn(session.At(node), Keys);
        return await Watch.GoOn(session.At(node), holder => Room.OpenNotebook(holder));
    }

    /// <summary>Keeps what this session saw for the next one: for leaving. Nothing depends on its success.</summary>
    public Task NoteSeen(Session session) => SeenMark.Note(session.At(node), leaving: true);

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

    static async Task<Opening> Keys(Holder holder)
    {
        using var ring = await Ring.Load(holder);
        return ring is null ? new Opening.Unreadable() : new Opening.Absent();
    }

    async Task<Ring> Load(Session session) =>
        await Ring.Load(session.At(node))
        ?? throw new InvalidDataException("The ring of keys is not what was written.");
}
