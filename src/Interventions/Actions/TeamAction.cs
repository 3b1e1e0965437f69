using Kith.Interventions.Feeds;

namespace Kith.Interventions.Actions;

/// <summary>Something the team is about to do, with what keeps it safe.</summary>
/// <param name="Day">The day, if a day was said.</param>
/// <param name="Parts">Who does what.</param>
/// <param name="NotDo">What they will not do.</param>
/// <param name="Stop">What makes them stop.</param>
/// <param name="Backup">What they do if it goes wrong.</param>
/// <param name="Latest">Whether it stands in the newest entry of its sheet.</param>
public sealed record TeamAction(
    IReadOnlyList<Said> What,
    IReadOnlyList<Said> When,
    DateOnly? Day,
    IReadOnlyList<ActionPart> Parts,
    IReadOnlyList<Said> NotDo,
    IReadOnlyList<Said> Stop,
    IReadOnlyList<Said> Backup,
    bool Latest,
    Origin Origin
);

/// <summary>A part of an action. Either side may be empty.</summary>
public sealed record ActionPart(IReadOnlyList<string> Who, string Do, Origin Origin);
