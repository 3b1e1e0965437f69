namespace Kith.Vault;

/// <summary>A clock that knows only the day: for what must not say at which hour somebody was here.</summary>
sealed class Days(TimeProvider clock) : TimeProvider
{
    const uint MinutesPerDay = 24 * 60;

    /// <summary>The day's first moment, in UTC.</summary>
    public override DateTimeOffset GetUtcNow() =>
        new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>Days since 1970.</summary>
    internal uint Number => this.Minutes() / MinutesPerDay;

    internal static bool IsOne(uint minutes) => minutes % MinutesPerDay == 0;

    internal static DateOnly Date(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    /// <param name="days">Since 1970; a number past the last day that can be shown is that day.</param>
    internal static DateOnly Date(uint days) =>
        days >= uint.MaxValue / MinutesPerDay
            ? Date(Times.FromMinutes(uint.MaxValue))
            : Date(Times.FromMinutes(days * MinutesPerDay));
}
