namespace Kith.Vault;

/// <summary>What a room's log says of earlier epochs that members gave to others.</summary>
/// <param name="epochs">The epochs the reader holds, oldest first.</param>
sealed class Gifts(IReadOnlyList<Epoch> epochs)
{
    /// <summary>Whether this member was given epochs from before the first one held here.</summary>
    internal bool WaitFor(AuthorId whom) =>
        epochs.Any(e =>
            e.Given.Any(g => g.What.Whom == whom && g.What.First < epochs[0].Held.Epoch)
        );

    /// <summary>Whether the giver says in the log that they gave this epoch to this member.</summary>
    internal bool Holds(Grant grant, AuthorId whom) =>
        epochs.Any(e =>
            e.Given.Any(g => g.By == grant.Signer && Covers(g.What, whom, grant.Epoch.Epoch))
        );

    /// <summary>The epochs from before this member was invited that nobody gave them yet, oldest first.</summary>
    internal IReadOnlyList<Held> Before(AuthorId whom)
    {
        var came = CameAt(whom);
        // What was given before they came was given to an earlier holder of their place.
        bool WasGiven(uint epoch) =>
            epochs.Skip(came).Any(e => e.Given.Any(g => Covers(g.What, whom, epoch)));

        return [.. epochs.Take(came).Select(e => e.Held).Where(held => !WasGiven(held.Epoch))];
    }

    static bool Covers(Given given, AuthorId whom, uint epoch) =>
        given.Whom == whom && given.First <= epoch && epoch <= given.Last;

    /// <summary>Which of the epochs is the first that was sealed to the keys this member came with.</summary>
    int CameAt(AuthorId whom)
    {
        var at = 0;
        for (var i = 0; i < epochs.Count; i++)
            if (epochs[i].Roster.By(whom) is { Joined: false })
                at = i;
        var keys = epochs[at].Roster.By(whom);
        while (at > 0 && epochs[at - 1].Roster.By(whom) == keys)
            at--;
        return at;
    }
}
