using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// One turn of a limited seat's room while it is read: a beginning, then what was released, then perhaps a commitment to the
/// next turn. All of it is by one author key and says the day only.
/// </summary>
sealed class Turn : IDisposable
{
    readonly Passage passage;
    readonly Log log;
    readonly List<Secret> opened = [];
    readonly List<Released> released = [];
    byte[]? begun;

    Turn(Passage passage, Bytes32? before, Head verified)
    {
        this.passage = passage;
        log = new(passage.LogKey, before, verified);
    }

    internal IReadOnlyList<Released> Released => released;

    /// <summary>How far it goes.</summary>
    internal Head Head => log.Head;

    /// <summary>What the next turn has to match; null in the one that is going on.</summary>
    internal ReadOnlyMemory<byte>? Next { get; private set; }

    /// <summary>The restoring after which it began; empty when there was none.</summary>
    internal ReadOnlySpan<byte> RestoredMark => begun;

    /// <summary>Null when it is not what was written.</summary>
    /// <param name="before">The hash its first entry names; null where the reader cannot know it.</param>
    internal static async Task<Turn?> Read(Holder holder, Passage passage, Bytes32? before)
    {
        var turn = new Turn(passage, before, holder.Heads.Of(passage.Stream));
        foreach (var item in await holder.Store.Read(passage.Stream, 0))
            if (!turn.Take(item))
                break;
        if (turn is { begun: not null, IsWhole: true } && turn.log.ReachesVerified)
            return turn;
        turn.Dispose();
        return null;
    }

    /// <summary>The changes that begin a turn.</summary>
    /// <param name="before">The head of the turn before.</param>
    internal static IReadOnlyList<Change> Begin(
        Holder holder,
        SeatKeeping keeping,
        Bytes32 before
    ) =>
        new Log(keeping.Passage.LogKey, before, Head.None)
            .Write(
                keeping.Author,
                new Days(holder.Clock),
                new Note(Kinds.TurnBegun, holder.Node.RestoredMark)
            )
            .Changes;

    /// <summary>The changes that add this after what is read.</summary>
    internal Written Write(Holder holder, SeatKeeping keeping, Note note) =>
        log.Write(keeping.Author, new Days(holder.Clock), note);

    public void Dispose() => opened.ForEach(s => s.Dispose());

    bool IsWhole { get; set; } = true;

    bool Take(Item item)
    {
        var room = Secret.Zeros(EntryFormat.RoomFor(item.Sealed.Length));
        opened.Add(room);
        if (log.Take(item, room.Memory, IsAllowed) is { } entry)
        {
            if (entry.Kind < Kinds.FirstReserved)
                released.Add(new(Days.Date(Times.FromMinutes(entry.Minutes)), entry.Body));
        }
        else
            IsWhole = false;
        return IsWhole;
    }

    bool IsAllowed(LogEntry entry)
    {
        if (entry.Author != passage.Author || Next is not null || !Days.IsOne(entry.Minutes))
            return false;
        if (begun is null)
        {
            begun = entry.Body.ToArray();
            return entry.Kind == Kinds.TurnBegun && begun.Length is 0 or Identity.Length;
        }
        if (entry.Kind == Kinds.TurnOver && entry.Body.Length == Bytes32.Length)
            Next = entry.Body;
        return Next is not null || entry.Kind < Kinds.FirstReserved;
    }
}
