using Kith.Interventions.Feeds;

namespace Kith.Interventions.People;

/// <summary>Somebody the team named, with everything said of them. The same name, whoever wrote it, is one person.</summary>
/// <param name="Name">As it was first written.</param>
/// <param name="Placings">Who placed them where, oldest first.</param>
/// <param name="GoodFor">What they are good for.</param>
/// <param name="AskedBy">Names of those who will ask them.</param>
/// <param name="Risks">What could go wrong in asking them.</param>
/// <param name="Now">How it stands with them.</param>
public sealed record Person(
    string Name,
    IReadOnlyList<Placing> Placings,
    IReadOnlyList<Said> GoodFor,
    IReadOnlyList<string> AskedBy,
    IReadOnlyList<Said> Risks,
    IReadOnlyList<Said> Now
)
{
    /// <summary>What was said last; null if nobody said.</summary>
    public PersonKind? Kind => Placings.LastOrDefault(p => p.Kind is not null)?.Kind;

    public PersonRing? Ring => Placings.LastOrDefault(p => p.Ring is not null)?.Ring;

    public PersonNear? Near => Placings.LastOrDefault(p => p.Near is not null)?.Near;

    /// <summary>Whether people see this person differently.</summary>
    public bool Differs =>
        Placings.Select(p => p.Kind).OfType<PersonKind>().Distinct().Skip(1).Any()
        || Placings.Select(p => p.Ring).OfType<PersonRing>().Distinct().Skip(1).Any();
}

/// <summary>Where somebody placed a person.</summary>
public sealed record Placing(PersonKind? Kind, PersonRing? Ring, PersonNear? Near, Origin Origin);

public enum PersonKind
{
    Ally,
    Between,
    Barrier,
}

public enum PersonRing
{
    Close,
    Nearby,
    Further,
}

/// <summary>Whom a person is close to.</summary>
public enum PersonNear
{
    Survivor,
    CausedHarm,
    Both,
    Neither,
}
