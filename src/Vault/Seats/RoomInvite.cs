namespace Kith.Vault;

/// <summary>A letter by which a member of a circle one is in asks one into another circle.</summary>
/// <param name="Seq">Its place in the mailbox.</param>
/// <param name="From">The circle both are in.</param>
/// <param name="By">Who asks, as that circle knows them.</param>
/// <param name="Due">From then on it opens nothing.</param>
public sealed record RoomInvite(long Seq, CircleId From, AuthorId By, DateTimeOffset Due);

/// <summary>What came of going into a circle that one was asked into.</summary>
public abstract record ComingIn
{
    ComingIn() { }

    /// <summary>The seat is in it now.</summary>
    public sealed record Entered(CircleId Circle) : ComingIn;

    /// <summary>There is no such letter, it is too old, was used, or its circle cannot be read.</summary>
    public sealed record Over : ComingIn;

    /// <summary>The seat has keys of that circle from before; only seven words and another seat lead back.</summary>
    public sealed record WasThere : ComingIn;

    /// <summary>The node is checking as many passphrases as it can.</summary>
    public sealed record Busy : ComingIn;
}
