using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>Reads an entry of paths.yaml.</summary>
internal static class PathFile
{
    public const string Name = "paths.yaml";

    public static ReadingPath Read(Fields fields) =>
        new(
            fields.Id(),
            fields.Formed("code", Ids.IsCode, "a letter and digits"),
            fields.Text("title"),
            fields.OneOrNone<Lens>("for"),
            fields.One<Urgency>("urgency"),
            fields.Text("intro"),
            fields.Texts("read", required: true),
            fields.Texts("fill", required: true),
            fields.Texts("help", required: true)
        );
}
