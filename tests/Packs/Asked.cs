namespace Kith.Packs.Tests;

/// <summary>What somebody typed, and the pages, worksheets and key words that may answer it.</summary>
internal sealed record Asked(string Half, string Text, IReadOnlyList<string> Right)
{
    public static IReadOnlyList<Asked> All { get; } =
    [.. Read("queries.tsv"), .. Read("practice.tsv")];

    private static IEnumerable<Asked> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Queries", file))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(row => new Asked(row[1], row[2], row[3].Split(' ')));
}
