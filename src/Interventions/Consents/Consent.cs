namespace Kith.Interventions.Consents;

/// <summary>A yes that was asked for, with every answer.</summary>
/// <param name="By">Mark of the one who asked.</param>
/// <param name="Answers">Oldest first.</param>
public sealed record Consent(
    ConsentAsked Asked,
    string By,
    DateTimeOffset At,
    long Seq,
    IReadOnlyList<ConsentAnswer> Answers,
    bool Unasked
)
{
    public string Id => Asked.Consent;

    /// <summary>The latest answer, or null.</summary>
    public ConsentAnswer? Last => Answers.Count == 0 ? null : Answers[^1];

    /// <summary>
    /// Where it stands on a day. A yes ends by itself after its last day, and when whoever gave it can no longer take it
    /// back because they do not read the room any more.
    /// </summary>
    /// <param name="readers">Marks of those who read the room.</param>
    public ConsentState On(DateOnly day, IReadOnlyCollection<string> readers) =>
        Unasked ? ConsentState.Unasked
        : !readers.Contains(Asked.Whom) ? ConsentState.Gone
        : day > Asked.Until ? ConsentState.Ended
        : Last?.Word switch
        {
            null => ConsentState.Waiting,
            ConsentWord.Yes => ConsentState.Yes,
            ConsentWord.NotNow => ConsentState.NotNow,
            ConsentWord.No => ConsentState.No,
            _ => ConsentState.TakenBack,
        };
}

/// <summary>One answer, with its place in the log.</summary>
public sealed record ConsentAnswer(ConsentWord Word, string Text, DateTimeOffset At, long Seq);

/// <summary>Where a question stands. Only <see cref="Yes"/> is a yes.</summary>
public enum ConsentState
{
    /// <summary>Nothing was said yet.</summary>
    Waiting,
    Yes,
    NotNow,
    No,
    TakenBack,

    /// <summary>Its last day has passed.</summary>
    Ended,

    /// <summary>Who asked does so no longer.</summary>
    Unasked,

    /// <summary>Whom it touches does not read this room any more.</summary>
    Gone,
}
