namespace Kith.Vault;

/// <summary>
/// A limited seat at work: one room with what was released to it, and a way to write to its team. Its keys open nothing
/// else, whatever a page asks for.
/// </summary>
public sealed class LimitedSeats
{
    /// <summary>How much may be released to a seat in a day, and how much it may write, in UTC days.</summary>
    public const int MostPerDay = 3;

    /// <summary>The longest text in either direction, in bytes.</summary>
    public const int Longest = 32 * 1024;

    /// <summary>For how long a new seat waits for its person.</summary>
    public static readonly TimeSpan WaitsFor = TimeSpan.FromHours(72);

    internal const ushort PostKind = 1;
    readonly Node node;

    internal LimitedSeats(Node node) => this.node = node;

    /// <summary>Opens the seat's one room.</summary>
    public async Task<LimitedOpening> Open(Session session)
    {
        var holder = session.At(node);
        if (!session.Seat.IsLimited || await node.Store.FindRow(session.Seat.Tag) is null)
            return new LimitedOpening.Over();
        var opening = await Open(holder);
        if (opening is LimitedOpening.Opened)
            await SeenMark.Note(holder);
        return opening;
    }

    /// <summary>
    /// Keeps a text for the team, sealed to it, and a copy for the seat itself. Nobody reads it in the team's room before a
    /// member has looked at it.
    /// </summary>
    /// <param name="text">At most <see cref="Longest"/> bytes.</param>
    public async Task<Posting> Post(Session session, ReadOnlyMemory<byte> text)
    {
        if (text.Length > Longest)
            throw new ArgumentException("The text is too long.", nameof(text));
        while (await Open(session) is LimitedOpening.Opened opened)
        {
            using var room = opened.Room;
            if (room.IsWaiting)
                return Posting.Waiting;
            if (room.LeftToday == 0)
                return Posting.Enough;
            if (await room.Post(text))
                return Posting.Done;
        }
        return Posting.Over;
    }

    static async Task<LimitedOpening> Open(Holder holder)
    {
        if (await Room.OpenNotebook(holder) is not Opening.Opened { Room: var notebook })
            return new LimitedOpening.Unreadable();
        if (await Walk.Along(holder) is { } walk)
            return new LimitedOpening.Opened(new(holder, notebook, walk));
        notebook.Dispose();
        return new LimitedOpening.Unreadable();
    }
}

/// <summary>What came of opening a limited seat's room.</summary>
public abstract record LimitedOpening
{
    LimitedOpening() { }

    /// <summary>The room is open. Whoever holds it disposes of it.</summary>
    public sealed record Opened(LimitedRoom Room) : LimitedOpening;

    /// <summary>The team ended the seat, or it is no limited one.</summary>
    public sealed record Over : LimitedOpening;

    /// <summary>What is stored is not what was written, or not what this seat saw of it before.</summary>
    public sealed record Unreadable : LimitedOpening;
}

/// <summary>What came of writing from a limited seat.</summary>
public enum Posting
{
    /// <summary>It is on disk and waits for a member of the team.</summary>
    Done,

    /// <summary>The seat has written as much today as it may.</summary>
    Enough,

    /// <summary>The node came back from a backup, and nobody of the team has opened their room since.</summary>
    Waiting,

    /// <summary>The seat is ended or cannot be read.</summary>
    Over,
}
