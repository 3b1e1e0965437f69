namespace Kith.Interventions.CheckIns;

/// <summary>What somebody set for themselves and is not over, the earliest first.</summary>
public sealed record CheckInList(
    IReadOnlyList<CheckInSet> All,
    IReadOnlyList<ReminderSet> Reminders
)
{
    /// <summary>What a notebook says.</summary>
    public static CheckInList Fold(IEnumerable<Happened> notebook)
    {
        var events = notebook.Select(h => h.What).ToList();
        var over = events
            .OfType<TimerOver>()
            .Select(o => o.Timer)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            [.. events.OfType<CheckInSet>().Where(c => !over.Contains(c.Told)).OrderBy(c => c.Due)],
            [
                .. events
                    .OfType<ReminderSet>()
                    .Where(r => !over.Contains(r.Timer))
                    .OrderBy(r => r.Due),
            ]
        );
    }
}
