namespace Kith.Vault;

/// <summary>What came of changing what opens one's own seat.</summary>
public abstract record SeatAct
{
    SeatAct() { }

    /// <summary>It is done.</summary>
    /// <param name="Cookie">The value for the session that goes on in place of this one; null where this one goes on.</param>
    public sealed record Done(string? Cookie = null) : SeatAct;

    /// <summary>A recovery sheet was made. Its words are shown once and kept nowhere.</summary>
    /// <param name="Cookie">As in <see cref="Done"/>.</param>
    public sealed record Printed(string Words, string? Cookie) : SeatAct;

    /// <summary>The name and the passphrase are not those this session began with, or they open nothing any more.</summary>
    public sealed record NotYou : SeatAct;

    /// <summary>The passphrase chosen is shorter than 15 characters, a common one, or leads somewhere already.</summary>
    public sealed record TooWeak : SeatAct;

    /// <summary>Too many people are signing in, or others kept writing at the same moment.</summary>
    public sealed record Busy : SeatAct;
}
