using Kith.Worksheets;

namespace Kith.Packs;

/// <summary>An invented situation that worked examples belong to.</summary>
/// <param name="Sheets">Ids of the worksheets that its team filled in on a practice node.</param>
public sealed record Situation(
    string Id,
    string Title,
    string About,
    IReadOnlyList<SituationPerson> People,
    IReadOnlyList<string> Sheets
)
{
    /// <summary>How it is walked through in a practice room; null if it cannot be.</summary>
    public Story? Story { get; init; }
}

/// <param name="Seat">Can sign in on a practice node.</param>
public sealed record SituationPerson(string Name, Lens Role, bool Seat);

/// <summary>An invented situation as something to walk through, turn by turn.</summary>
/// <param name="Kind">What kind of situation it is, in a few words.</param>
/// <param name="Intro">Who those are that walk through it.</param>
/// <param name="Opening">What is written already on the first day.</param>
/// <param name="Turns">In the order of their days; never empty.</param>
public sealed record Story(
    string Kind,
    string Intro,
    IReadOnlyList<OpeningSheet> Opening,
    IReadOnlyList<StoryTurn> Turns
);

/// <summary>A sheet that a practice room begins with.</summary>
/// <param name="Sheet">Id of its worksheet.</param>
/// <param name="Answers">By the id of the question.</param>
public sealed record OpeningSheet(string Sheet, IReadOnlyDictionary<string, Answer> Answers);

/// <summary>What happens on one day of a story.</summary>
public sealed record StoryTurn(
    DateOnly Day,
    string Title,
    string Text,
    IReadOnlyList<StoryTry> Tries
);

/// <summary>Something to try in a turn: on a worksheet, or on a page of the room. Exactly one of them is set.</summary>
/// <param name="Sheet">Id of a worksheet.</param>
public sealed record StoryTry(string Say, string? Sheet, StoryPlace? Place);

/// <summary>Pages of a room that a story can point to.</summary>
public enum StoryPlace
{
    Plan,
    Promises,
    People,
    Risks,
    Goals,
    Roles,
    Staircase,
    Yes,
    Actions,
    Meeting,
    Deciding,
    Danger,
    News,
}
