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
    readonly Gone gone = new();

    Room(Holder holder, Ring? ring)
    {
        this.holder = holder;
        this.ring = ring;
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

    /// <summary>Whether the seat was found to be no longer in the circle since the room was opened.</summary>
    public bool IsForbidden { get; private set; }

    internal Epoch Last => epochs[^1];

    /// <summary>What the reader's entries are signed with.</summary>
    internal Bytes32 MyKey => Last.Roster.By(Me)!.Author;

    internal Ring Ring => ring ?? throw new InvalidOperationException("A notebook has no ring.");

    internal IReadOnlyList<Held> Held => [.. epochs.Select(e => e.Held)];

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
        var before = entries.Count;
        return await Write(notes) ? entries[before..] : null;
    }

    /// <summary>
    /// Takes away entries the reader wrote: noise goes in their place, with their files, and a tombstone behind
    /// everything says so. False when one is not there, not the reader's own, or the seat is no longer in the circle.
    /// </summary>
    /// <param name="seqs">Positions in the room.</param>
    public async Task<bool> Delete(IReadOnlyCollection<long> seqs)
    {
        while (!IsForbidden)
        {
            if (await Deleting.Prepare(holder, epochs, entries, Me, seqs) is not { } deleting)
                return false;
            if (await Write(deleting.Notes, deleting.Changes))
                return true;
        }
        return false;
    }

    /// <summary>Says yes or no to closing the circle for good; a later word of the same member stands in its place.</summary>
    public Task<bool> SayEnd(bool isYes) => AppendOwn(Kinds.Ending, () => Vault.Ending.Say(isYes));

    /// <summary>
    /// Closes the circle for good, if its members agreed and the time they gave themselves is over: everything in the
    /// store but what shows that they did is removed. The room is not to be used afterwards.
    /// </summary>
    public async Task<bool> End()
    {
        while (Last.Ending.From(Members.Count) <= holder.Clock.Minutes() && !IsForbidden)
            if (
                await Write(
                    [new(Kinds.Ending, Vault.Ending.Close())],
                    await Deleting.Everything(holder, Held)
                )
            )
                return true;
        return false;
    }

    /// <summary>Adds an entry of the vault's own, after whatever others wrote in between.</summary>
    internal async Task<bool> AppendOwn(ushort kind, Func<byte[]> body)
    {
        while (!IsForbidden)
            if (await Write([new(kind, body())]))
                return true;
        return false;
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
        entries.ForEach(e => e.File?.Ticket.Dispose());
        ring?.Dispose();
    }

    internal static async Task<Opening> Open(Holder holder, CircleId circle)
    {
        if (await Ring.Load(holder) is not { } ring)
            return new Opening.Unreadable();
        var room = new Room(holder, ring);
        var opening = await room.Enter(ring.Of(circle));
        if (opening is not Opening.Opened)
            room.Dispose();
        return opening;
    }

    internal static async Task<Opening> OpenNotebook(Holder holder)
    {
        var room = new Room(holder, ring: null);
        var (held, owner) = Notebook.Of(holder.Seat);
        room.epochs.Add(Epoch.OfNotebook(held, owner, holder.Heads.Of(held.Stream)));
        if (await room.ReadOn() && room.Settle())
            return new Opening.Opened(room);
        room.Dispose();
        return new Opening.Unreadable();
    }

    /// <summary>Reads what others wrote since, into the next epoch if there is one.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    internal async Task Refresh()
    {
        if (!await ReadOn() || !await Follow() || !(IsForbidden || Settle()))
            throw new InvalidDataException("What came in between is not what was written.");
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
        if (Last.Ending.Over is { } over)
            return new Opening.Closed(Times.FromMinutes(over));
        if (IsForbidden)
            return new Opening.Forbidden();
        return Settle() ? new Opening.Opened(this) : new Opening.Unreadable();
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
            var entry = Last.Take(item, room, out var isGap);
            if (entry is { } good)
                Show(item.Seq, good);
            else if (!isGap)
                return false;
        }
        return Last.IsWhole;
    }

    /// <summary>
    /// Whether everything that does not open was taken away by its author. Only then is it remembered how far the logs
    /// were verified.
    /// </summary>
    bool Settle()
    {
        if (epochs.Exists(e => e.Log.HasGaps && !e.Log.IsAccountedFor(gone.Tombstones)))
            return false;
        foreach (var epoch in epochs)
            holder.Heads.Learn(epoch.Held.Stream, epoch.Log.Head);
        return true;
    }

    void Show(long seq, in LogEntry entry)
    {
        if (entry.Kind == Kinds.Tombstone)
            gone.Take(entry, Last.Roster.By(entry.Author)!.Id, epochs, entries);
        else if (Shown.Of(Last.Roster, seq, entry) is { } shown)
            entries.Add(shown);
    }

    /// <summary>Adds notes, and other changes with them, only if nothing came in between.</summary>
    async Task<bool> Write(IReadOnlyList<Note> notes, params IReadOnlyList<Change> also)
    {
        if (IsForbidden)
            return false;
        using var author = SigningKey.FromSeed(Last.Held.AuthorSeed.Bytes);
        var written = Last.Log.Write(author, holder.Clock, notes);
        if (!await holder.Store.Commit(Batch.Of([.. written.Changes, .. also])))
        {
            await Refresh();
            return false;
        }
        if (!Take([.. written.Changes.OfType<Change.Append>().Select(c => c.Item)]))
            throw new InvalidOperationException("An entry just sealed does not open.");
        holder.Heads.Learn(Last.Held.Stream, Last.Log.Head);
        return true;
    }
}
