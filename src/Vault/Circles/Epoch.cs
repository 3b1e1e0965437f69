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
    Roster? roster;
    byte[]? next;
    Bytes32 closer;

    Epoch(Held held, Epoch? before, Roster? notebook, Head verified)
    {
        Held = held;
        this.before = before;
        roster = notebook;
        isNotebook = notebook is not null;
        // Who starts a circle, or starts to read it here, knows no entry before.
        var previous = isNotebook || held.Epoch == 1 ? default(Bytes32) : before?.Log.Head.Hash;
        Log = new(held.LogKey, previous, verified);
    }

    internal Held Held { get; }

    internal Log Log { get; }

    /// <summary>Nothing may follow here.</summary>
    internal bool IsClosed => next is not null;

    /// <summary>Who is in it. There is always one once the first entry was read.</summary>
    internal Roster Roster =>
        roster ?? throw new InvalidOperationException("The epoch is not read yet.");

    internal static Epoch OfCircle(Held held, Epoch? before, Head verified) =>
        new(held, before, notebook: null, verified);

    internal static Epoch OfNotebook(Held held, Roster owner, Head verified) =>
        new(held, before: null, owner, verified);

    /// <summary>What was said in it about closing the circle.</summary>
    internal Ending Ending { get; } = new();

    /// <summary>The next entry, or null when the item is not it.</summary>
    /// <param name="isGap">It does not open, which a later tombstone may account for.</param>
    internal LogEntry? Take(Item item, Memory<byte> room, out bool isGap) =>
        Log.Take(item, room, IsAllowed, out isGap);

    /// <summary>Whether everything that must be there is.</summary>
    internal bool IsWhole => Log.ReachesVerified && roster is not null;

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
        if (roster is null)
            return IsOpening(entry);
        if (IsClosed || Ending.Over is not null || entry.Kind == Kinds.Roster)
            return false;
        if (Roster.By(entry.Author) is not { } author)
            return false;
        if (entry.Kind == Kinds.Ending)
            return author.Joined
                && Ending.Take(author.Id, entry, Roster.Members.Count(m => m.Joined));
        if (entry.Kind == Kinds.Closing)
            Close(entry);
        // Who has not joined can do nothing but join, which closes the epoch.
        return author.Joined || IsClosed;
    }

    bool IsOpening(LogEntry entry)
    {
        if (entry.Kind != Kinds.Roster || entry.Author != Held.Opener)
            return false;
        roster = Roster.Read(entry.Body.Span);
        if (roster is null || before is null)
            return roster is not null;
        return roster.First == before.Roster.First + before.Log.Head.Count
            && before.Roster.By(entry.Author) is not null
            && roster.MayFollow(before.Roster, entry.Author);
    }

    void Close(LogEntry entry)
    {
        next = entry.Body.ToArray();
        closer = entry.Author;
    }
}
