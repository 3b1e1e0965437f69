namespace Kith.Vault;

/// <summary>How somebody came to be able to open a circle, and whether they still can.</summary>
public enum Access
{
    /// <summary>On the roster, joined.</summary>
    Member,

    /// <summary>On the roster, invited and not yet come: whoever has the seven words.</summary>
    Invited,

    /// <summary>Left by their own act.</summary>
    Left,

    /// <summary>Taken out by members.</summary>
    Removed,
}

/// <summary>What one person can open of what the reader can.</summary>
/// <param name="From">When the first epoch began whose key they have.</param>
/// <param name="Until">When the last one ended; null for who can open what is written now.</param>
public sealed record Reach(AuthorId Who, Access Access, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>
/// Who can open a circle, worked out anew from what its members signed, and whether the rosters say the same. It follows
/// the written acts one by one and shares nothing with the checks made while a room is read, so that a fault in one shows.
/// What a member passed on outside of Kith is in no log.
/// </summary>
/// <param name="Agrees">Whether every roster holds exactly the people that the acts before it lead to.</param>
public sealed record Audit(bool Agrees, IReadOnlyList<Reach> Reaches)
{
    /// <summary>Of all epochs the reader holds.</summary>
    public static async Task<Audit?> Of(Node node, Session session, CircleId circle)
    {
        var holder = session.At(node);
        if (await Room.Open(holder, circle) is not Opening.Opened { Room: var opened })
            return null;
        using var room = opened;
        var trail = new AuditTrail();
        foreach (var epoch in room.Epochs)
            trail.Follow(epoch.Held, await holder.Store.Read(epoch.Held.Stream, 0));
        return new(trail.Agrees, trail.Reaches);
    }
}
