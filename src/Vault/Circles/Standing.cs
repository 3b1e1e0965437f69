namespace Kith.Vault;

/// <summary>
/// How a circle stands at one point of an epoch: who is on the roster, what members said yes to, and who has left. It
/// alone decides which roster may come next, and every reader asks it.
/// </summary>
/// <param name="Yeses">At most one of each member about each other one, sorted.</param>
/// <param name="Left">Who signed that they leave. They write nothing more and are on no later roster.</param>
sealed record Standing(Roster Roster, IReadOnlyList<Yes> Yeses, IReadOnlyList<AuthorId> Left)
{
    const int MostNeeded = 2;

    internal static Standing At(Roster roster) => new(roster, roster.Yeses, []);

    /// <summary>Who signs with this key and may still write something.</summary>
    internal Member? By(Bytes32 author) =>
        Roster.By(author) is { } member && !Left.Contains(member.Id) ? member : null;

    /// <summary>How it stands after an entry of a member; null when the entry is one that cannot be.</summary>
    internal Standing? After(AuthorId author, ushort kind, ReadOnlySpan<byte> body) =>
        kind switch
        {
            Kinds.Yes => Yes.ReadSaid(body) is var (whom, what) ? Say(author, whom, what) : null,
            Kinds.Left => body.IsEmpty ? Leave(author) : null,
            Kinds.Given => Given.Read(body) is null ? null : this,
            Kinds.Why => body.Length == 1 ? this : null,
            _ => this,
        };

    /// <summary>How many yeses it takes; the person in question is not asked.</summary>
    internal int Needed(AuthorId whom, YesTo what) =>
        what == YesTo.Removal && Roster.By(whom) is { Joined: false }
            ? 1
            : Math.Clamp(Deciding(whom).Count(), 1, MostNeeded);

    /// <summary>Whether it can be done at all. Nothing is done to who a circle is for, once they are in it.</summary>
    internal bool IsPossible(AuthorId whom, YesTo what) =>
        Roster.By(whom) is { } member
        && !Left.Contains(whom)
        && !(member.IsFor && (member.Joined || what == YesTo.Removal));

    /// <summary>Whether enough members said yes, and this one among them.</summary>
    internal bool Allows(AuthorId maker, AuthorId whom, YesTo what)
    {
        var deciding = Deciding(whom).ToHashSet();
        var said = Yeses
            .Where(y => y.Whom == whom && y.What == what && deciding.Contains(y.By))
            .Select(y => y.By)
            .ToList();
        return IsPossible(whom, what) && said.Contains(maker) && said.Count >= Needed(whom, what);
    }

    /// <summary>
    /// Whether the signer may go on with this roster: leave out who has left, carry out what enough members said yes to,
    /// invite somebody, change their own keys. Nothing else.
    /// </summary>
    internal bool Allows(Roster next, Bytes32 signer)
    {
        if (By(signer) is not { } maker)
            return false;
        var names = next.Members.Any(m => m.IsFor && Roster.By(m.Id) is null);
        return Roster.Members.All(old => Allows(old, next.By(old.Id), maker, names))
            && next.Members.All(now => Roster.By(now.Id) is not null || MayAdd(now, maker))
            && next.Yeses.SequenceEqual(Carried(next));
    }

    /// <summary>The yeses that still mean something under the next roster.</summary>
    internal IReadOnlyList<Yes> Carried(Roster next) =>
        [.. Yeses.Where(y => IsSame(y.Whom, next) && IsSame(y.By, next))];

    internal static IReadOnlyList<Yes> Sorted(IEnumerable<Yes> yeses) =>
        [
            .. yeses
                .DistinctBy(y => (y.Whom, y.By))
                .OrderBy(y => y.Whom.Value)
                .ThenBy(y => y.By.Value),
        ];

    Standing Say(AuthorId author, AuthorId whom, YesTo? what)
    {
        var others = Yeses.Where(y => y.Whom != whom || y.By != author);
        return what is { } said && whom != author && Roster.By(whom) is not null
            ? this with
            {
                Yeses = Sorted(others.Append(new(whom, author, said))),
            }
            : this with
            {
                Yeses = [.. others],
            };
    }

    Standing Leave(AuthorId author) =>
        this with
        {
            Left = [.. Left, author],
            Yeses = [.. Yeses.Where(y => y.By != author && y.Whom != author)],
        };

    IEnumerable<AuthorId> Deciding(AuthorId whom) =>
        Roster
            .Members.Where(m => m.Joined && m.Id != whom && !Left.Contains(m.Id))
            .Select(m => m.Id);

    bool Allows(Member old, Member? now, Member maker, bool names)
    {
        if (Left.Contains(old.Id) || now is null)
            return now is null
                && (Left.Contains(old.Id) || Allows(maker.Id, old.Id, YesTo.Removal));
        if (old.Id == maker.Id)
            return now
                == old with
                {
                    Author = now.Author,
                    Box = now.Box,
                    Joined = true,
                    MayName = old.MayName && !names,
                };
        return now == old || (IsAnew(old, now) && Allows(maker.Id, old.Id, YesTo.Return));
    }

    static bool MayAdd(Member now, Member maker) =>
        maker.Joined && now is { Joined: false, MayName: false } && (!now.IsFor || maker.MayName);

    static bool IsAnew(Member old, Member now) =>
        now.Author != old.Author
        && now.Box != old.Box
        && now == old with { Author = now.Author, Box = now.Box, Joined = false, MayName = false };

    // Who was invited anew is another holder of the same place: what was said to or by the one before is over.
    bool IsSame(AuthorId id, Roster next) =>
        Roster.By(id) is { } old
        && next.By(id) is { } now
        && !Left.Contains(id)
        && (now.Author == old.Author || now.Joined);
}
