using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// An opened circle or notebook: its entries in order, and the way to add to them. For one request: it is used by one
/// thread at a time, and not after its session is disposed of.
/// </summary>
public sealed class Room : IDisposable
{
    readonly Holder holder;
    readonly Ring? ring;
    readonly List<Epoch> epochs = [];
    readonly List<Entry> entries = [];
    readonly List<Secret> opened = [];

    Room(Holder holder, Ring? ring)
    {
        this.holder = holder;
        this.ring = ring;
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

    /// <summary>What the reader's entries are signed with.</summary>
    internal Bytes32 MyKey => Last.Roster.By(Me)!.Author;

    internal Ring Ring => ring ?? throw new InvalidOperationException("A notebook has no ring.");

    internal IReadOnlyList<Held> Held => [.. epochs.Select(e => e.Held)];

    internal IReadOnlyList<Epoch> Epochs => epochs;

    /// <summary>What members gave one another of earlier epochs.</summary>
    internal Gifts Gifts => new(epochs);

    /// <summary>The changes that add what only the vault writes, after what is read.</summary>
    internal IReadOnlyList<Change> Signed(params IReadOnlyList<Note> notes)
    {
        using var author = SigningKey.FromSeed(Last.Held.AuthorSeed.Bytes);
        return Last.Log.Write(author, holder.Clock, notes).Changes;
    }

    /// <summary>
    /// Adds an entry after whatever others wrote in between. Null when the seat is no longer in the circle. When it
    /// returns, the entry is on disk and <see cref="Entries"/> holds it and all that came before it.
    /// </summary>
    /// <param name="kind">Below 0xFF00; what it means is the caller's.</param>
    /// <param name="body">At most 1 MiB.</param>
    public async Task<Entry?> Append(ushort kind, ReadOnlyMemory<byte> body) =>
        (await Append([new Note(kind, body)]))?[0];

    /// <summary>Adds several entries, all or none, after whatever others wrote in between.</summary>
    public async Task<IReadOnlyList<Entry>?> Append(IReadOnlyList<Note> notes)
    {
        while (!IsForbidden)
            if (await AppendIfUnchanged(notes) is { } added)
                return added;
        return null;
    }

    /// <summary>
    /// Adds entries only if nothing came in between. Null when something did (then <see cref="Entries"/> holds it, and
    /// the caller decides again) or when the seat is no longer in the circle.
    /// </summary>
    /// <exception cref="InvalidDataException">What came in between is not what was written.</exception>
    public async Task<IReadOnlyList<Entry>?> AppendIfUnchanged(IReadOnlyList<Note> notes)
    {
        if (
            notes.Any(n => n.Kind >= Kinds.FirstReserved || n.Body.Length > EntryFormat.LongestBody)
        )
            throw new ArgumentException("A kind is reserved or a body too long.", nameof(notes));
        await RenewAfterLeaving();
        if (IsForbidden)
            return null;
        using var author = SigningKey.FromSeed(Last.Held.AuthorSeed.Bytes);
        var written = Last.Log.Write(author, holder.Clock, notes);
        if (!await holder.Store.Commit(new(written.Changes)))
        {
            await Refresh();
            return null;
        }
        var before = entries.Count;
        if (!Take([.. written.Changes.OfType<Change.Append>().Select(c => c.Item)]))
            throw new InvalidOperationException("An entry just sealed does not open.");
        return entries[before..];
    }

    /// <summary>Three words that stand for a member's keys, to compare by voice; null for nobody's.</summary>
    public string? Fingerprint(AuthorId author) =>
        Last.Roster.By(author) is { } member
            ? Words.Fingerprint([.. member.Author.ToArray(), .. member.Box.ToArray()])
            : null;

    /// <inheritdoc />
    public void Dispose()
    {
        opened.ForEach(s => s.Dispose());
        ring?.Dispose();
    }

    internal static async Task<Opening> Open(Holder holder, CircleId circle)
    {
        var opening = await Open(holder, circle, []);
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

    internal static async Task<Opening> OpenNotebook(Holder holder)
    {
        var room = new Room(holder, ring: null);
        var (held, owner) = Notebook.Of(holder.Seat);
        room.epochs.Add(Epoch.OfNotebook(held, owner, holder.Heads.Of(held.Stream)));
        if (await room.ReadOn())
            return new Opening.Opened(room);
        room.Dispose();
        return new Opening.Unreadable();
    }

    /// <summary>Reads what others wrote since, into the next epoch if there is one.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    internal async Task Refresh()
    {
        if (!await ReadOn() || !await Follow())
            throw new InvalidDataException("What came in between is not what was written.");
    }

    /// <summary>Nothing more is written under a key that somebody who left still holds.</summary>
    async Task RenewAfterLeaving()
    {
        while (Last.Standing.Left.Count > 0 && !IsForbidden)
        {
            var step = await Renewal.Prepare(holder, this, NewKeys.Leaving);
            await holder.Store.Commit(new(step!.Changes));
            if (!await Ring.Read())
                throw new InvalidDataException("The ring of keys is not what was written.");
            await Refresh();
        }
    }

    async Task<Opening> Enter(IReadOnlyList<Held> held)
    {
        if (held.Count == 0)
            return new Opening.Absent();
        foreach (var one in held)
            if (!await Enter(one))
                return new Opening.Unreadable();
        if (!await Follow())
            return new Opening.Unreadable();
        IsForbidden |= Restored.IsBarred(holder.Node, Circle, Me);
        if (!await Restored.Renew(holder, this))
            return new Opening.Unreadable();
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
        IsForbidden |= Last.Standing.Left.Contains(Me);
        return true;
    }

    async Task<bool> ReadOn() =>
        Take(await holder.Store.Read(Last.Held.Stream, Last.Log.Head.Count));

    bool Take(IReadOnlyList<Item> items)
    {
        var space = Secret.Zeros(items.Sum(i => EntryFormat.RoomFor(i.Sealed.Length)));
        opened.Add(space);
        var used = 0;
        foreach (var item in items)
        {
            var room = space.Memory.Slice(used, EntryFormat.RoomFor(item.Sealed.Length));
            used += room.Length;
            if (Last.Take(item, room) is not { } entry)
                return false;
            if (entry.Kind < Kinds.FirstReserved)
                entries.Add(Show(item.Seq, entry));
        }
        holder.Heads.Learn(Last.Held.Stream, Last.Log.Head);
        return Last.IsWhole;
    }

    Entry Show(long seq, LogEntry entry) =>
        new(
            Last.Roster.First + seq,
            Last.Roster.By(entry.Author)!.Id,
            Times.FromMinutes(entry.Minutes),
            entry.Kind,
            entry.Body
        );
}
