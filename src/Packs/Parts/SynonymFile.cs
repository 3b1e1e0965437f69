using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>Reads an entry of synonyms.yaml.</summary>
internal static class SynonymFile
{
    public const string Name = "synonyms.yaml";

    public static Synonym Read(Fields fields) =>
        new(
            fields.Texts("say", required: true),
            fields.Texts("mean"),
            fields.Texts("lead"),
            fields.OneOrNone<Lens>("for"),
            fields.Flag("first"),
            fields.Flag("same")
        );
}
