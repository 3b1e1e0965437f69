namespace Kith.Vault;

/// <summary>The turns of a circle's limited seat whose keys a reader of the circle holds, oldest first.</summary>
sealed record KeptTurns(IReadOnlyList<SeatKeeping> All) : IDisposable
{
    /// <summary>The one that goes on; null when there is no limited seat.</summary>
    internal SeatKeeping? Last => All.Count == 0 ? null : All[^1];

    internal static KeptTurns Of(IReadOnlyList<Epoch> epochs)
    {
        var all = new List<SeatKeeping>();
        if (!epochs[^1].Limited.IsThere)
            return new(all);
        foreach (var keeping in epochs.Select(e => e.Limited.Open()).OfType<SeatKeeping>())
            all.Add(keeping);
        foreach (var other in all.FindAll(k => k.Room != all[^1].Room))
        {
            all.Remove(other);
            other.Dispose();
        }
        return new(all);
    }

    /// <summary>On which days something was released; null when that is not what was written.</summary>
    internal async Task<IReadOnlyList<DateOnly>?> Released(Holder holder)
    {
        var days = new List<DateOnly>();
        foreach (var keeping in All)
        {
            using var turn = await Turn.Read(holder, keeping.Passage, before: null);
            if (turn is null)
                return null;
            days.AddRange(turn.Released.Select(r => r.Day));
        }
        return days;
    }

    public void Dispose()
    {
        foreach (var keeping in All)
            keeping.Dispose();
    }
}
