namespace Kith.Packs.Finding;

/// <summary>Draws together what people write as one word or as two, so that "does not" is "doesn't" and "no one" is "nobody".</summary>
internal static class Contractions
{
    private static readonly HashSet<string> Negated =
    [
        "are",
        "can",
        "could",
        "did",
        "do",
        "does",
        "had",
        "has",
        "have",
        "is",
        "should",
        "was",
        "were",
        "would",
    ];

    public static IEnumerable<string> Drawn(IEnumerable<string> words)
    {
        string? held = null;
        foreach (var word in words)
        {
            if (held is not null && Joined(held, word) is { } one)
            {
                yield return one;
                held = null;
                continue;
            }
            if (held is not null)
                yield return held;
            held = word == "cannot" ? "cant" : word;
        }
        if (held is not null)
            yield return held;
    }

    private static string? Joined(string first, string second) =>
        (first, second) switch
        {
            ("will", "not") => "wont",
            (_, "not") when Negated.Contains(first) => first == "can" ? "cant" : $"{first}nt",
            ("no", "one") => "nobody",
            ("some", "one") => "somebody",
            _ => null,
        };
}
