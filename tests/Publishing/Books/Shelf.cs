using System.Text.Json;
using Kith.Packs;
using Kith.Publishing.Books;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Tests.Books;

/// <summary>Books to look at, in the words that the pages of Kith use.</summary>
internal static class Shelf
{
    private static readonly Dictionary<string, string> Phrases = ReadPhrases();

    public static BookWords Words { get; } =
        new(key => Phrases[key], PaperWords.English, AnswerWords.English);

    public static Library Small { get; } = Read("Good");

    public static Library Library { get; } = Read("toolkit");

    public static Book Whole { get; } = Binding.All(Library, Words);

    /// <summary>A few pages that link to many others.</summary>
    public static Book Part { get; } = Binding.Path(Library, Words, "harmed")!;

    private static Library Read(string pack) =>
        PackReader.Read(Path.Combine(AppContext.BaseDirectory, pack)) is { Library: { } library }
            ? library
            : throw new InvalidOperationException($"The pack {pack} is not good.");

    private static Dictionary<string, string> ReadPhrases()
    {
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var file in Directory.EnumerateFiles(
                Path.Combine(AppContext.BaseDirectory, "Strings"),
                "*.json"
            )
        )
        foreach (
            var (key, phrase) in JsonSerializer.Deserialize<Dictionary<string, string>>(
                File.ReadAllText(file)
            )!
        )
            phrases.Add($"{Path.GetFileNameWithoutExtension(file)}.{key}", phrase);
        return phrases;
    }
}
