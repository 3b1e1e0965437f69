namespace Kith.Vault;

/// <summary>Time as the vault writes it: minutes, and only inside what is sealed.</summary>
static class Times
{
    /// <summary>Whole minutes since 1970-01-01 UTC.</summary>
    internal static uint Minutes(this TimeProvider clock) => Minutes(clock.GetUtcNow());

    /// <summary>Whole minutes since 1970-01-01 UTC.</summary>
    internal static uint Minutes(DateTimeOffset time) => (uint)(time.ToUnixTimeSeconds() / 60);

    /// <summary>The minute it was, without its seconds.</summary>
    internal static DateTimeOffset ToMinute(DateTimeOffset time) => FromMinutes(Minutes(time));

    /// <summary>A number past the last minute that can be shown, which nobody honest writes, is that minute.</summary>
    internal static DateTimeOffset FromMinutes(uint minutes) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Min(minutes * 60L, Latest));

    static long Latest => DateTimeOffset.MaxValue.ToUnixTimeSeconds() / 60 * 60;
}
