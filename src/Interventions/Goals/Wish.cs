using Kith.Interventions.Feeds;

namespace Kith.Interventions.Goals;

/// <summary>What somebody, or the team together, wants or does not want for someone.</summary>
/// <param name="Voice">Mark of the one whose wish it is; null if the team wrote it together.</param>
/// <param name="Whom">For whom: one of <see cref="GoalsBoard.Known"/>, or empty.</param>
/// <param name="WhomWords">The same in the words of the sheet.</param>
/// <param name="BottomLine">What must or must not happen; empty if none was written.</param>
/// <param name="IsBottomLine">Whether this wish has, or is, a bottom line.</param>
/// <param name="Success">How they would know.</param>
/// <param name="LiveWith">What they could live with instead.</param>
public sealed record Wish(
    string? Voice,
    string Whom,
    string WhomWords,
    string Want,
    string NotWant,
    string BottomLine,
    bool IsBottomLine,
    string Success,
    string LiveWith,
    Origin Origin
);
