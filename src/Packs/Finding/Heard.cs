namespace Kith.Packs.Finding;

/// <summary>A word that somebody typed, or that stands in a saying.</summary>
/// <param name="Meant">What it may have been meant for, best first.</param>
/// <param name="Forms">The same without endings, and one form for all words that are alike.</param>
internal sealed record Heard(IReadOnlyList<string> Meant, IReadOnlyList<string> Forms)
{
    public string Form => Forms[0];

    /// <summary>It tells little on its own.</summary>
    public bool Small { get; } = StopWords.Contains(Meant[0]);

    /// <summary>It changes nothing where it stands between others.</summary>
    public bool Filler { get; } = StopWords.IsFiller(Meant[0]);

    public bool Person { get; } = StopWords.IsPerson(Meant[0]);

    public bool Is(string form) => Form == form || (Forms.Count > 1 && Forms.Contains(form));
}

/// <summary>One word or phrase of a synonym.</summary>
internal sealed record Spoken(Synonym Synonym, IReadOnlyList<Heard> Words);
