namespace Kith.Interventions.Feeds;

/// <summary>Two texts are the same words if they differ only in capitals and spaces. Nothing else is ever guessed.</summary>
internal static class SameWords
{
    public static string Key(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToUpperInvariant();
}
