using System.Security.Cryptography;

namespace Kith.Vault;

/// <summary>
/// One epoch of a circle while it is read: a roster first, then entries by those on it, then perhaps a closing. A notebook
/// is one epoch that never closes and whose roster is its owner.
/// </summary>
sealed class Epoch
{
    readonly Epoch? before;
    readonly bool isNotebook;
    readonly List<OwnEntry> own = [];
    readonly List<Act> acts = [];
    readonly List<(Bytes32 By, Given What)> given = [];
    Standing? standing;
    byte[]? next;
    Bytes32 closer;
    byte[] restored = [];

    Epoch(Held held, Epoch? before, Roster? notebook, Head verified)
    {
        Held = held;
        this.before = before;
        standing = notebook is null ? null : Standing.At(notebook);
        isNotebook = notebook is not null;
        // Who starts a circle, or starts to read it here, knows no entry before.
        var previous = isNotebook || held.Epoch == 1 ? default(Bytes32) : before?.Log.Head.Hash;
        Log = new(held.LogKey, previous, verified);
    }

    internal Held Held { get; }

    internal Log Log { get; }

    /// <summary>The restoring after which it began; empty when there was none.</summary>
    internal ReadOnlySpan<byte> RestoredMark => restored;

    /// <summary>Nothing may follow here.</summary>
    internal bool IsClosed => next is not null;

    /// <summary>Who is in it. There is always one once the first entry was read.</summary>
    internal Roster Roster => Standing.Roster;

    /// <summary>The same, with what members said yes to and who has left.</summary>
    internal Standing Standing =>
        standing ?? throw new InvalidOperationException("The epoch is not read yet.");

    /// <summary>What members did in it about who belongs here and what opens it, in order.</summary>
    internal IReadOnlyList<Act> Acts => acts;

    /// <summary>What they gave one another of earlier epochs.</summary>
    internal IReadOnlyList<(Bytes32 By, Given What)> Given => given;

    /// <summary>When its roster was written, in minutes since 1970.</summary>
    internal uint Began { get; private set; }

    internal static Epoch OfCircle(Held held, Epoch? before, Head verified) =>
        new(held, before, notebook: null, verified);

    internal static Epoch OfNotebook(Held held, Roster owner, Head verified) =>
        new(held, before: null, owner, verified);

    /// <summary>What was said in it about closing the circle.</summary>
    internal Ending Ending { get; } = new();

    /// <summary>What is said in it of the circle's limited seat.</summary>
    internal Limiting Limited { get; } = new();

    /// <summary>The next entry, or null when the item is not it.</summary>
    /// <param name="isGap">It does not open, which a later tombstone may account for.</param>
    internal LogEntry? Take(in Looked looked, out bool isGap)
    {
        if (Log.Take(looked, IsAllowed, out isGap) is not { } entry)
            return null;
        if (entry.Kind >= Kinds.FirstReserved)
            own.Add(new(looked.Seq, entry));
        return entry;
    }

    /// <summary>Where it stands now.</summary>
    internal EpochState State => new(Held.Stream, Held.Epoch, Log.Head, Log.Written, own);

    /// <summary>Goes on where it stood; false when that was another epoch.</summary>
    internal bool Resume(EpochState state)
    {
        if (state.Stream != Held.Stream || state.Number != Held.Epoch)
            return false;
        foreach (var one in state.Own)
        {
            if (!IsAllowed(one.Entry))
                return false;
            own.Add(one);
        }
        Log.Resume(state);
        return IsBegun;
    }

    /// <summary>Whether everything that must be there is.</summary>
    internal bool IsWhole => Log.ReachesVerified && IsBegun;

    bool IsBegun => standing is not null;

    /// <summary>Whether the closing entry means that epoch, and its writer opens it.</summary>
    internal bool IsFollowedBy(Held other) =>
        IsClosed
        && other.Circle == Held.Circle
        && other.Epoch == Held.Epoch + 1
        && other.Opener == closer
        && CryptographicOperations.FixedTimeEquals(other.Commitment(), next);

    bool IsAllowed(LogEntry entry)
    {
        if (isNotebook)
            return Roster.By(entry.Author) is not null;
        if (standing is null)
            return IsOpening(entry);
        if (entry.Kind == Kinds.Restored)
            return IsMark(entry);
        if (IsClosed || Ending.Over is not null || entry.Kind == Kinds.Roster)
            return false;
        if (IsCarried(entry))
            return Limited.Take(entry);
        if (standing.By(entry.Author) is not { } author)
            return false;
        if (entry.Kind is Kinds.Limited or Kinds.LimitedOver)
            return author.Joined && Limited.Take(entry);
        if (entry.Kind == Kinds.Ending)
            return author.Joined
                && Ending.Take(author.Id, entry, Roster.Members.Count(m => m.Joined));
        if (entry.Kind == Kinds.Closing)
            Close(entry);
        else if (standing.After(author.Id, entry.Kind, entry.Body.Span) is { } after)
            standing = after;
        else
            return false;
        Note(entry, author.Id);
        // Who has not joined can do nothing but join, which closes the epoch.
        return author.Joined || IsClosed;
    }

    bool IsOpening(LogEntry entry)
    {
        if (entry.Kind != Kinds.Roster || entry.Author != Held.Opener)
            return false;
        if (Roster.Read(entry.Body.Span) is not { } roster || !MayBegin(roster, entry.Author))
            return false;
        standing = Standing.At(roster);
        Began = entry.Minutes;
        return true;
    }

    bool MayBegin(Roster roster, Bytes32 signer) =>
        before is null
            ? Held.Epoch > 1 || roster.MayBegin(signer)
            : roster.First == before.Roster.First + before.Log.Head.Count
                && before.Standing.Allows(roster, signer);

    /// <summary>Like the roster it is signed with the key that opened the epoch, which a joiner gives up there.</summary>
    bool IsMark(LogEntry entry)
    {
        restored = entry.Body.ToArray();
        return restored.Length == Identity.Length
            && Log.Head.Count <= 1
            && own.Count == 1
            && entry.Author == Held.Opener;
    }

    /// <summary>What goes on from the epoch before stands right behind the roster and the mark, and is signed like them.</summary>
    bool IsCarried(LogEntry entry) =>
        entry.Kind == Kinds.Limited
        && entry.Author == Held.Opener
        && Log.Head.Count <= own.Count
        && own.TrueForAll(e => e.Entry.Kind is Kinds.Roster or Kinds.Restored);

    void Close(LogEntry entry)
    {
        next = entry.Body.ToArray();
        closer = entry.Author;
    }

    void Note(in LogEntry entry, AuthorId by)
    {
        var time = Times.FromMinutes(entry.Minutes);
        if (Act.Read(by, time, entry.Kind, entry.Body.Span) is { } act)
            acts.Add(act);
        if (entry.Kind == Kinds.Given && Vault.Given.Read(entry.Body.Span) is { } what)
            given.Add((entry.Author, what));
    }
}
