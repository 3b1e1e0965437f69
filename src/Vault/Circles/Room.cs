using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// An opened circle or notebook: its entries in order, and the way to add to them. For one request: it is used by one
/// thread at a time, and not after its session is disposed of.
/// </summary>
public sealed partial class Room : IDisposable
{
    readonly Holder holder;
    readonly Ring? ring;
    readonly Held? notebook;
    readonly List<Epoch> epochs = [];
    readonly List<Entry> entries = [];
    readonly List<Secret> opened = [];
    readonly Gone gone = new();

    /// <param name="ring">What opens it, if it is a circle.</param>
    /// <param name="notebook">What opens it otherwise. Like the ring it is the room's from here on.</param>
    Room(Holder holder, Ring? ring, Held? notebook = null)
    {
        this.holder = holder;
        this.ring = ring;
        this.notebook = notebook;
        Files = new(this, holder);
    }

    /// <summary>Which circle; the notebook has an identity of its own.</summary>
    public CircleId Circle => Last.Held.Circle;

    /// <summary>Who the reader is in this circle.</summary>
    public AuthorId Me => Last.Held.Me;

    /// <summary>Who has joined, from the signed roster.</summary>
    public IReadOnlyList<AuthorId> Members =>
        [.. Last.Roster.Members.Where(m => m.Joined).Select(m => m.Id)];

    /// <summary>Who is invited and has not come yet. They keep the identity when they join.</summary>
    public IReadOnlyList<AuthorId> Invited =>
        [.. Last.Roster.Members.Where(m => !m.Joined).Select(m => m.Id)];

    /// <summary>All entries this seat may read, in order.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>What was taken away by who wrote it, in the order in which that was done.</summary>
    public IReadOnlyList<GoneEntry> Gone => gone.Entries;

    /// <summary>The files that entries of this room announce.</summary>
    public RoomFiles Files { get; }

    /// <summary>What members said about closing the circle for good.</summary>
    public RoomEnding Ending => RoomEnding.Of(Last.Ending, Members.Count);

    /// <summary>What members did about who belongs here and what opens it, in order.</summary>
    public IReadOnlyList<Act> Acts => [.. epochs.SelectMany(e => e.Acts)];

    /// <summary>Who belongs here as the log stands.</summary>
    public Membership Membership => new(Last.Standing, Me);

    /// <summary>Whether the reader holds anything from before this member came that was not given to them yet.</summary>
    public bool HasEarlierFor(AuthorId whom) =>
        whom != Me && Last.Roster.By(whom) is { Joined: true } && Gifts.Before(whom).Count > 0;

    /// <summary>Whether the seat was found to be no longer in the circle since the room was opened.</summary>
    public bool IsForbidden { get; private set; }

    internal Epoch Last => epochs[^1];

    /// <summary>The entries among which those are that announce files.</summary>
    internal IEnumerable<Entry> Announcing => earlier.Concat(entries);

    /// <summary>What the reader's entries are signed with.</summary>
    internal Bytes32 MyKey => Last.Roster.By(Me)!.Author;

    internal Ring Ring => ring ?? throw new InvalidOperationException("A notebook has no ring.");

    internal IReadOnlyList<Held> Held => [.. epochs.Select(e => e.Held)];

    internal IReadOnlyList<Epoch> Epochs => epochs;

    /// <summary>What members gave one another of earlier epochs.</summary>
    internal Gifts Gifts => new(epochs);

    /// <summary>Three words that stand for a member's keys, to compare by voice; null for nobody's.</summary>
    public string? Fingerprint(AuthorId author) =>
        Last.Roster.By(author) is { } member
            ? Words.Fingerprint([.. member.Author.ToArray(), .. member.Box.ToArray()])
            : null;

    /// <inheritdoc />
    public void Dispose()
    {
        opened.ForEach(s => s.Dispose());
        DisposeOfTickets();
        signing?.Key.Dispose();
        ring?.Dispose();
        notebook?.Dispose();
    }

    /// <param name="fromSnapshot">Whether a snapshot will do for what was read before.</param>
    internal static async Task<Opening> Open(
        Holder holder,
        CircleId circle,
        bool fromSnapshot = false
    )
    {
        var resumed = fromSnapshot ? await Resumed(holder, circle) : null;
        var opening = resumed is null
            ? await Open(holder, circle, [])
            : new Opening.Opened(resumed);
        while (
            opening is Opening.Opened { Room: var room }
            && room.Gifts.WaitFor(room.Me)
            && await Earlier.Take(holder, room)
        )
        {
            room.Dispose();
            opening = await Open(holder, circle, []);
        }
        return opening;
    }

    /// <summary>Opens the circle with epochs from before the first that the ring holds.</summary>
    internal static async Task<Opening> Open(
        Holder holder,
        CircleId circle,
        IReadOnlyList<Held> earlier
    )
    {
        if (await Ring.Load(holder) is not { } ring)
            return new Opening.Unreadable();
        var room = new Room(holder, ring);
        var opening = await room.Enter([.. earlier, .. ring.Of(circle)]);
        if (opening is not Opening.Opened)
            room.Dispose();
        return opening;
    }

    internal static async Task<Opening> OpenNotebook(Holder holder, bool fromSnapshot = false)
    {
        if (!await SeenMark.Recall(holder))
            return new Opening.Unreadable();
        var (held, owner) = Notebook.Of(holder.Seat);
        var room = new Room(holder, ring: null, held);
        Epoch Begin(Held one, Epoch? before, Head verified) =>
            Epoch.OfNotebook(one, owner, verified);
        if (fromSnapshot && await room.Resume([held], Begin))
            return new Opening.Opened(room);
        room.epochs.Add(Begin(held, before: null, holder.Heads.Of(held.Stream)));
        if (await room.ReadOn() && room.Settle())
        {
            room.goneBefore = room.gone.Count;
            return new Opening.Opened(room);
        }
        room.Dispose();
        return new Opening.Unreadable();
    }

    /// <summary>Reads what others wrote since, into the next epoch if there is one.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    internal async Task Refresh()
    {
        if (!await ReadOn() || !await Follow() || (!Settle() && !IsForbidden))
            throw Changed();
    }

    static InvalidDataException Changed() => new("What came in between is not what was written.");

    async Task<Opening> Enter(IReadOnlyList<Held> held)
    {
        if (held.Count == 0)
            return new Opening.Absent();
        foreach (var one in held)
            if (!await Enter(one))
                return new Opening.Unreadable();
        if (!await Follow())
            return new Opening.Unreadable();
        if (Last.Ending.Over is { } over)
            return new Opening.Closed(Times.FromMinutes(over));
        IsForbidden |= Restored.IsBarred(holder.Node, Circle, Me);
        if (!Settle() && !IsForbidden)
            return new Opening.Unreadable();
        if (!await Restored.Renew(holder, this))
            return new Opening.Unreadable();
        goneBefore = gone.Count;
        return IsForbidden ? new Opening.Forbidden() : new Opening.Opened(this);
    }

    async Task<bool> Enter(Held held)
    {
        if (epochs.Count > 0 && !Last.IsFollowedBy(held))
            return false;
        var before = epochs.Count > 0 ? Last : null;
        epochs.Add(Epoch.OfCircle(held, before, holder.Heads.Of(held.Stream)));
        return await ReadOn();
    }

    async Task<bool> Follow()
    {
        while (Last.IsClosed)
        {
            if (await Ring.Follow(Last) is not { } next)
            {
                IsForbidden = true;
                return true;
            }
            if (!await Enter(next))
                return false;
        }
        IsForbidden |= Last.Standing.Left.Contains(Me) || Last.Ending.Over is not null;
        return true;
    }

    async Task<bool> ReadOn() =>
        Take(await holder.Store.Read(Last.Held.Stream, Last.Log.Head.Count));

    bool Take(IReadOnlyList<Item> items, bool areOwn = false)
    {
        var space = Secret.Zeros(ManyItems.SpaceFor(items));
        opened.Add(space);
        read += items.Count;
        var log = Last.Log;
        Looked Look(Item item, Memory<byte> room) => log.Look(item, room, areOwn);
        foreach (var looked in ManyItems.Each(items, space.Memory, Look))
            if (Last.Take(looked, out var isGap) is { } good)
                Show(looked.Seq, good);
            else if (!isGap)
                return false;
        return Last.IsWhole;
    }

    /// <summary>
    /// Whether everything that does not open was taken away by its author. Only then is it remembered how far a log was
    /// verified.
    /// </summary>
    bool Settle()
    {
        var settled = epochs.FindAll(e => !e.Log.HasGaps || e.Log.IsAccountedFor(gone.Tombstones));
        settled.ForEach(e => holder.Heads.Learn(e.Held.Stream, e.Log.Head));
        return settled.Count == epochs.Count;
    }

    void Show(long seq, in LogEntry entry)
    {
        mustBeWhole |= !Kinds.IsHeld(entry.Kind);
        if (entry.Kind == Kinds.Tombstone)
            gone.Take(entry, Last.Roster.By(entry.Author)!.Id, epochs, entries);
        else if (Shown.Of(Last.Roster, seq, entry) is { } shown)
            entries.Add(shown);
    }
}
