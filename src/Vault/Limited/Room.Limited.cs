using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What members do about the limited seat of their circle.</summary>
public sealed partial class Room
{
    /// <summary>Whether the circle has a limited seat.</summary>
    public bool HasLimitedSeat => Last.Limited.IsThere;

    /// <summary>The circle's limited seat, with what it wrote; null when there is none.</summary>
    public async Task<LimitedSeat?> ReadLimitedSeat()
    {
        using var turns = KeptTurns.Of(epochs);
        return turns.Last is null ? null : await LimitedSeat.Read(holder, turns);
    }

    /// <summary>
    /// Makes a limited seat and returns the seven words that open it, once, within 72 hours. Null when there is one, or the
    /// reader is no longer in the circle.
    /// </summary>
    /// <param name="said">What this room says of it.</param>
    public async Task<string?> MakeLimitedSeat(params IReadOnlyList<Note> said)
    {
        var words = Words.Draw(Seats.StrongWords);
        using var passphrase = Passphrase.FromWords(words);
        using var key = (await holder.Node.Login.Key("", passphrase, patient: true))!;
        while (!IsForbidden && !HasLimitedSeat)
        {
            var due = holder.Clock.Minutes() + (uint)LimitedSeats.WaitsFor.TotalMinutes;
            var (passage, author, team) = SeatKeeping.Draw(new(Chance.Identity()), turn: 1);
            using var seat = Seat.Random(key.Tag, due, passage);
            using var keeping = SeatKeeping.Begin(seat, due, passage, author, team);
            var rows = SeatRows.All(seat, key).Select(row => new Change.AddRow(row));
            var begin = Turn.Begin(holder, keeping, before: default);
            if (await Write([keeping.Note(), .. said], [.. rows, .. begin]))
                return words;
        }
        return null;
    }

    /// <summary>
    /// Writes something to the limited seat, with the day and without a name, and with it into this room who did and what:
    /// both or neither. Only if nothing came in between, so that the caller decides again.
    /// </summary>
    /// <param name="said">What this room says of it.</param>
    /// <param name="text">At most <see cref="LimitedSeats.Longest"/> bytes.</param>
    public async Task<Releasing> ReleaseIfUnchanged(Note said, ReadOnlyMemory<byte> text)
    {
        if (said.Kind >= Kinds.FirstReserved || text.Length > LimitedSeats.Longest)
            throw new ArgumentException("The kind is reserved or the text too long.", nameof(said));
        using var turns = KeptTurns.Of(epochs);
        if (IsForbidden || turns.Last is not { } keeping)
            return Releasing.Over;
        if (await turns.Released(holder) is not { } released)
            return Releasing.Broken;
        var today = Days.Date(holder.Clock.GetUtcNow());
        if (released.Count(r => r == today) >= LimitedSeats.MostPerDay)
            return Releasing.Enough;
        using var turn = await Turn.Read(holder, keeping.Passage, before: null);
        if (turn is null)
            return Releasing.Broken;
        var written = turn.Write(holder, keeping, new(LimitedSeats.PostKind, text));
        return await Write([said], written.Changes) ? Releasing.Done : Releasing.Changed;
    }

    /// <summary>
    /// Ends the limited seat: its name and passphrase open nothing from then on, and what was said in its room is removed as
    /// far as the reader's keys reach. False when there is none, or the reader is no longer in the circle.
    /// </summary>
    /// <param name="said">What this room says of it.</param>
    public async Task<bool> EndLimitedSeat(params IReadOnlyList<Note> said)
    {
        while (!IsForbidden && HasLimitedSeat)
        {
            var changes = await WithoutLimitedSeat();
            if (await Write([new(Kinds.LimitedOver, default), .. said], changes))
                return true;
        }
        return false;
    }

    /// <summary>Adds an entry, and other changes with it, only if nothing came in between.</summary>
    internal Task<bool> WriteWith(Note note, params IReadOnlyList<Change> also) =>
        Write([note], also);

    /// <summary>The changes that end the limited seat; none where there is none.</summary>
    async Task<IReadOnlyList<Change>> WithoutLimitedSeat()
    {
        using var turns = KeptTurns.Of(epochs);
        return turns.Last is null ? [] : await LimitedEnding.Of(holder, turns.All);
    }
}

/// <summary>What came of releasing something to a limited seat.</summary>
public enum Releasing
{
    /// <summary>It is on disk, and the seat can read it.</summary>
    Done,

    /// <summary>Somebody wrote in between. The room has been read again; decide anew.</summary>
    Changed,

    /// <summary>As much was released today as may be.</summary>
    Enough,

    /// <summary>There is no limited seat, or the reader is no longer in the circle.</summary>
    Over,

    /// <summary>What was released before is not what was written. All that is left is to end the seat.</summary>
    Broken,
}
