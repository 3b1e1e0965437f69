using Kith.Worksheets;

namespace Kith.Interventions.Feeds;

/// <summary>One answer that flows into a field of a board.</summary>
/// <param name="Lines">The answer in plain words.</param>
internal sealed record FedValue(
    string Field,
    Question Question,
    Answer Answer,
    IReadOnlyList<string> Lines,
    Origin Origin
)
{
    /// <summary>The separate things in an answer: each thing picked, listed or named; a text is one thing.</summary>
    public IReadOnlyList<string> Parts =>
        Answer is ChoiceAnswer or ListAnswer or PeopleAnswer or RankAnswer ? Lines
        : Lines.Count == 0 ? []
        : [Text];

    public string Text => string.Join(Answer is TextAnswer ? "\n" : "; ", Lines);
}
