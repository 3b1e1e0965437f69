namespace Kith.Kit;

/// <summary>A clock that stands still until told to move.</summary>
public sealed class FakeClock : TimeProvider
{
    DateTimeOffset now = new(2026, 3, 2, 9, 30, 15, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan span) => now += span;
}
