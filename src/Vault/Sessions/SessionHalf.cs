namespace Kith.Vault;

/// <summary>The half of a session that the node keeps: sealed bytes, and when it ends.</summary>
/// <param name="group">Which sessions are of one row, under a key that dies with the process.</param>
/// <param name="seat">The seat, sealed under the cookie.</param>
sealed class SessionHalf(Bytes32 group, byte[] seat, DateTimeOffset started, TimeSpan idle)
{
    internal Bytes32 Group { get; } = group;

    internal byte[] Seat { get; } = seat;

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
}
