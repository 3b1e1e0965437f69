using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Tests;

/// <summary>Worksheets to publish: one that asks every kind of question, and all that Kith comes with.</summary>
internal static class Sheets
{
    public static Worksheet EveryQuestion { get; } = Read("Good").WorksheetById("every-question")!;

    public static IReadOnlyList<Worksheet> Real { get; } = Read("toolkit").Worksheets;

    public static IReadOnlyList<Worksheet> All { get; } = [EveryQuestion, .. Real];

    public static string Expected(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", file))
            .ReplaceLineEndings("\n");

    private static Library Read(string pack) =>
        PackReader.Read(Path.Combine(AppContext.BaseDirectory, pack))
            is { Library: { } library } reading
            ? library
            : throw new InvalidOperationException($"The pack {pack} is not good.");
}
