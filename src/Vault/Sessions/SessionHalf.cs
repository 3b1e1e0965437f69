using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// The half of a session that the node keeps: sealed bytes, and when it ends. Disposing zeroes the bytes: the cookie that
/// opens them may stand in memory for longer, in what a request left behind.
/// </summary>
/// <param name="group">Which sessions are of one row, under a key that dies with the process.</param>
/// <param name="seat">The seat, sealed under the cookie.</param>
sealed class SessionHalf(Bytes32 group, Secret seat, DateTimeOffset started, TimeSpan idle)
    : IDisposable
{
    internal Bytes32 Group { get; } = group;

    internal Secret Seat { get; } = seat;

    /// <summary>How far its logs are verified, sealed under the cookie.</summary>
    internal byte[]? Heads { get; set; }

    internal DateTimeOffset Started { get; } = started;

    internal DateTimeOffset LastSeen { get; set; } = started;

    /// <summary>After how long without a request it ends.</summary>
    internal TimeSpan Idle { get; set; } = idle;

    /// <summary>Until when its owner need not give the passphrase again.</summary>
    internal DateTimeOffset ConfirmedUntil { get; set; }

    internal bool IsLive(DateTimeOffset now) =>
        now - LastSeen < Idle && now - Started < Sessions.Longest;

    public void Dispose() => Seat.Dispose();
}
