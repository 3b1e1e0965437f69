namespace Kith.Vault;

/// <summary>A limited seat's room, opened for one request.</summary>
public sealed class LimitedRoom : IDisposable
{
    readonly Holder holder;
    readonly Room notebook;
    readonly Walk walk;

    internal LimitedRoom(Holder holder, Room notebook, Walk walk)
    {
        (this.holder, this.notebook, this.walk) = (holder, notebook, walk);
        foreach (var (passage, turn) in walk.Passages.Zip(walk.Turns))
            holder.Heads.Learn(passage.Stream, turn.Head);
    }

    /// <summary>What was released to the seat, oldest first.</summary>
    public IReadOnlyList<Released> Released => [.. walk.Turns.SelectMany(t => t.Released)];

    /// <summary>What the seat itself wrote, oldest first. It does not tell whether anybody has looked at it.</summary>
    public IReadOnlyList<SeatPost> Written =>
        [.. notebook.Entries.Select((e, i) => new SeatPost((uint)i, Days.Date(e.Time), e.Body))];

    /// <summary>How many times more the seat may write today.</summary>
    public int LeftToday =>
        Math.Max(
            0,
            LimitedSeats.MostPerDay - Written.Count(p => p.Day == Days.Date(Clock.GetUtcNow()))
        );

    /// <summary>
    /// Whether the node came back from a backup and nobody of the team has opened their room since: till then whoever was
    /// taken out of it could open what the seat writes.
    /// </summary>
    public bool IsWaiting =>
        holder.Node.RestoredMark is { } mark && !walk.Turns[^1].RestoredMark.SequenceEqual(mark);

    Days Clock => new(holder.Clock);

    /// <inheritdoc />
    public void Dispose()
    {
        notebook.Dispose();
        walk.Dispose();
    }

    /// <summary>False when somebody was faster, or the room went on to another turn.</summary>
    internal async Task<bool> Post(ReadOnlyMemory<byte> text)
    {
        var last = walk.Passages[^1];
        var place = await holder.Store.Next(last.Mailbox);
        if (await Mailbox.IsClosed(holder.Node, last.Team, place))
            return false;
        var words = SeatWords.Post(
            holder.Seat.Signing,
            last.Team,
            (uint)notebook.Entries.Count,
            Clock.Number,
            text.Span
        );
        return await notebook.WriteWith(
            new(LimitedSeats.PostKind, text),
            Mailbox.Leave(holder.Node, last.Team, place, LetterKind.SeatWords, words)
        );
    }
}
