namespace Kith.Vault;

/// <summary>What came of signing in or joining.</summary>
public abstract record SignIn
{
    SignIn() { }

    /// <summary>A seat was opened. Whoever holds it disposes of it.</summary>
    public sealed record Opened(Seat Seat) : SignIn;

    /// <summary>Nothing is found: a wrong name, a wrong passphrase, and used-up or expired words are one and the same.</summary>
    public sealed record Nothing : SignIn;

    /// <summary>The passphrase chosen is shorter than 15 characters or a common one.</summary>
    public sealed record TooWeak : SignIn;

    /// <summary>Too many people are signing in at this moment.</summary>
    public sealed record Busy : SignIn;
}

/// <summary>A seat just made, with the words that open it. They are shown once and kept nowhere.</summary>
public sealed record NewSeat(Seat Seat, string Words);
