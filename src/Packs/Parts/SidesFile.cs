using Kith.Packs.Yaml;

namespace Kith.Packs.Parts;

/// <summary>Reads an entry of sides.yaml, which a pack may do without.</summary>
internal static class SidesFile
{
    public const string Name = "sides.yaml";
    private const int Most = 99;

    private static readonly string[] Papers = ["a4", "letter", "large", "large-letter"];

    public static Sides Read(Fields fields) =>
        new(
            fields.Id("sheet"),
            Papers
                .SelectMany(paper => new[] { paper, $"{paper}-notes" })
                .ToDictionary(way => way, way => fields.Whole(way, 1, Most), StringComparer.Ordinal)
        );
}
