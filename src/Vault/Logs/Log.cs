using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// One signed, chained log while it is read from its start: each entry must be by an author who may write here, name the
/// entry before it, and stand where it was signed to stand.
/// </summary>
/// <param name="key">What opens it.</param>
/// <param name="before">The hash its first entry has to name; null where the reader cannot know it.</param>
/// <param name="verified">How far this reader verified it earlier; up to there signatures are not checked again.</param>
sealed class Log(LogKey key, Bytes32? before, Head verified)
{
    readonly Dictionary<Bytes32, ulong> written = [];
    readonly Gaps gaps = new();

    internal LogKey Key { get; } = key;

    /// <summary>How far it is read.</summary>
    internal Head Head { get; private set; } = new(0, before ?? default);

    /// <summary>Whether all was read that was verified before. If not, the store is older than that.</summary>
    internal bool ReachesVerified => Head.Count >= verified.Count;

    /// <summary>Whether something was met that does not open, or is not there.</summary>
    internal bool HasGaps => gaps.Any;

    /// <summary>Whether these tombstones account for every gap.</summary>
    internal bool IsAccountedFor(IReadOnlySet<Tombstone> tombstones) =>
        gaps.AreAccountedFor(Key.Epoch, tombstones, verified);

    /// <summary>The next entry, or null when the item is not it.</summary>
    /// <param name="room">Where it is opened; it stays there.</param>
    /// <param name="isAllowed">Whether its author may write this.</param>
    internal LogEntry? Take(Item item, Memory<byte> room, Func<LogEntry, bool> isAllowed) =>
        Take(Look(item, room), isAllowed, out _);

    /// <summary>
    /// What can be said of an item by itself: most of the work, and the same in whatever order, so that several may look at once.
    /// </summary>
    /// <param name="room">Where it is opened; it stays there.</param>
    /// <param name="isOwn">Whether this reader has just signed it.</param>
    internal Looked Look(Item item, Memory<byte> room, bool isOwn = false) =>
        EntryFormat.Open(Key, item, room) is { } entry
            ? new(item.Seq, entry, isOwn || IsSigned(item.Seq, entry), entry.Hash)
            : new(item.Seq, null, IsSigned: false, default);

    /// <param name="isGap">It does not open. That may have been its author's wish: see <see cref="IsAccountedFor"/>.</param>
    /// <inheritdoc cref="Take(Item, Memory{byte}, Func{LogEntry, bool})"/>
    internal LogEntry? Take(in Looked looked, Func<LogEntry, bool> isAllowed, out bool isGap)
    {
        isGap = false;
        if (looked.Seq < Head.Count)
            return null;
        if (Head.Count < looked.Seq)
        {
            gaps.AddMissing();
            Head = new(looked.Seq, default);
        }
        if (looked.Entry is not { } entry)
        {
            isGap = true;
            gaps.Add(looked.Seq, Head.Hash);
            Head = new(looked.Seq + 1, default);
            return null;
        }
        if (!Fits(entry) || !looked.IsSigned || !isAllowed(entry))
            return null;
        gaps.End(entry.Previous);
        var head = new Head(Head.Count + 1, looked.Hash);
        // Signatures up to the verified head were taken on trust, so the chain has to end there as it did then.
        if (head.Count == verified.Count && head != verified)
            return null;
        Head = head;
        written[entry.Author] = entry.AuthorSeq + 1;
        return entry;
    }

    /// <summary>How much each author has written.</summary>
    internal IReadOnlyList<KeyValuePair<Bytes32, ulong>> Written => [.. written];

    /// <summary>Goes on where it was read to at another time.</summary>
    internal void Resume(EpochState state)
    {
        Head = state.Head;
        foreach (var (author, count) in state.Written)
            written[author] = count;
    }

    /// <summary>Whether this item is still the last entry that was read.</summary>
    internal bool EndsWith(Item item, Memory<byte> room) =>
        item.Seq == Head.Count - 1
        && EntryFormat.Open(Key, item, room) is { } entry
        && entry.Hash == Head.Hash;

    /// <summary>The changes that add these notes after what is read, and the head they lead to.</summary>
    internal Written Write(SigningKey author, TimeProvider clock, params IReadOnlyList<Note> notes)
    {
        var authorSeq = WrittenBy(Bytes32.From(author.Public.Span));
        var head = Head;
        var changes = new List<Change>(notes.Count);
        foreach (var note in notes)
        {
            var bytes = EntryFormat.Seal(
                Key,
                head,
                author,
                authorSeq++,
                clock.Minutes(),
                note,
                out var hash
            );
            changes.Add(new Change.Append(Key.Stream, new(head.Count, bytes)));
            head = new(head.Count + 1, hash);
        }
        return new(changes, head);
    }

    ulong WrittenBy(Bytes32 author) => written.GetValueOrDefault(author);

    bool Fits(in LogEntry entry) =>
        entry.Epoch == Key.Epoch
        && entry.AuthorSeq >= WrittenBy(entry.Author)
        // Numbers are left out only by entries that are gone.
        && gaps.Allow(entry.AuthorSeq - WrittenBy(entry.Author))
        && (gaps.IsOpen ? FitsGap(entry) : FitsHead(entry));

    bool FitsHead(in LogEntry entry) =>
        entry.Previous == Head.Hash || (Head.Count == 0 && before is null);

    bool FitsGap(in LogEntry entry) =>
        Head.Count != verified.Count || entry.Previous == verified.Hash;

    bool IsSigned(long seq, in LogEntry entry) =>
        seq < verified.Count
        || SigningKey.Verify(entry.Signed.Span, entry.Signature, entry.Author.ToArray());
}

/// <summary>An item that was opened, and not yet seen in its place among others.</summary>
/// <param name="Entry">Null when it does not open.</param>
/// <param name="IsSigned">Whether the signature is its author's, or was found to be at another time.</param>
/// <param name="Hash">What the next entry has to name.</param>
readonly record struct Looked(long Seq, LogEntry? Entry, bool IsSigned, Bytes32 Hash);

/// <summary>Entries about to be added.</summary>
readonly record struct Written(IReadOnlyList<Change> Changes, Head Head);
