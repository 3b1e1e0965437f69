namespace Kith.Vault;

/// <summary>Something members did about who belongs to the circle or what opens it.</summary>
/// <param name="Whom">The person it is about, if there is one.</param>
/// <param name="Why">Set where the circle got new keys.</param>
public sealed record Act(
    DateTimeOffset Time,
    AuthorId By,
    ActKind What,
    AuthorId? Whom = null,
    NewKeys? Why = null
)
{
    internal static Act? Read(
        AuthorId by,
        DateTimeOffset time,
        ushort kind,
        ReadOnlySpan<byte> body
    )
    {
        if (kind == Kinds.Left)
            return new(time, by, ActKind.Left);
        if (kind == Kinds.Given && Given.Read(body) is { } given)
            return new(time, by, ActKind.GaveEarlier, given.Whom);
        if (kind == Kinds.Why && body is [var why])
            return new(time, by, ActKind.NewKeys, Why: (NewKeys)why);
        if (kind == Kinds.Yes && Yes.ReadSaid(body) is var (whom, what))
            return new(time, by, Said(what), whom);
        return null;
    }

    static ActKind Said(YesTo? what) =>
        what switch
        {
            null => ActKind.TookBack,
            YesTo.Removal => ActKind.YesToRemoval,
            _ => ActKind.YesToReturn,
        };
}

/// <summary>What an <see cref="Act"/> was.</summary>
public enum ActKind
{
    YesToRemoval,
    YesToReturn,
    TookBack,
    Left,
    GaveEarlier,
    NewKeys,
}
