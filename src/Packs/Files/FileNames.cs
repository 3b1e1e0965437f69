namespace Kith.Packs.Files;

/// <summary>Refuses files that nothing reads, because a mistyped name would otherwise lose a page without a word.</summary>
internal static class FileNames
{
    private static readonly string[] Lists =
    [
        "words.yaml",
        "triage.yaml",
        "paths.yaml",
        "model.yaml",
        "resources.yaml",
        "practice.yaml",
        "packets.yaml",
        "sides.yaml",
        "synonyms.yaml",
    ];

    public static void Check(PackFolder folder, string language, Problems problems)
    {
        foreach (var file in folder.Below(language))
            if (!IsKnown(file[(language.Length + 1)..]))
                problems.Add(new Spot(file, 1), "No file of this name belongs in a pack.");
    }

    private static bool IsKnown(string file) =>
        Lists.Contains(file, StringComparer.Ordinal)
        || IsIn(file, "guide/", ".md")
        || IsIn(file, "essentials/", ".md")
        || IsIn(file, "worksheets/", ".yaml");

    private static bool IsIn(string file, string folder, string ending) =>
        file.StartsWith(folder, StringComparison.Ordinal)
        && file.EndsWith(ending, StringComparison.Ordinal);
}
