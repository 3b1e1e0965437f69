namespace Kith.Vault;

/// <summary>Who belongs to a circle, whom it is for, and what members said yes to, as its log stands.</summary>
public sealed class Membership
{
    readonly Standing standing;
    readonly AuthorId me;

    internal Membership(Standing standing, AuthorId me) =>
        (this.standing, this.me) = (standing, me);

    /// <summary>The person the circle is for, whether they have come or not; null for nobody in particular.</summary>
    public AuthorId? For => standing.Roster.Members.FirstOrDefault(m => m.IsFor)?.Id;

    /// <summary>Whether the circle waits for its starter to invite the person it is for.</summary>
    public bool IsForSomebodyToCome => standing.Roster.Members.Any(m => m.MayName);

    /// <summary>Whether the reader is the one who may invite that person.</summary>
    public bool MayInviteWhomItIsFor => standing.Roster.By(me) is { MayName: true };

    /// <summary>What members said yes to and what still stands.</summary>
    public IReadOnlyList<Yes> Yeses => standing.Yeses;

    /// <summary>What the reader said yes to about this person.</summary>
    public YesTo? MyYes(AuthorId whom) =>
        standing
            .Yeses.Where(y => y.Whom == whom && y.By == me)
            .Select(y => (YesTo?)y.What)
            .FirstOrDefault();

    /// <summary>How many members must say yes.</summary>
    public int Needed(AuthorId whom, YesTo what) => standing.Needed(whom, what);

    /// <summary>Whether it can be asked for: never about oneself, nor against the person the circle is for.</summary>
    public bool IsPossible(AuthorId whom, YesTo what) =>
        whom != me && standing.IsPossible(whom, what);

    /// <summary>Whether the reader's yes would be the last one needed.</summary>
    public bool WouldBeEnough(AuthorId whom, YesTo what) =>
        standing.After(me, Kinds.Yes, Yes.Say(whom, what))!.Allows(me, whom, what);
}
