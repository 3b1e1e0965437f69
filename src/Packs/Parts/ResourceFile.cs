using Kith.Packs.Yaml;

namespace Kith.Packs.Parts;

/// <summary>Reads an entry of resources.yaml.</summary>
internal static class ResourceFile
{
    public const string Name = "resources.yaml";

    public static Resource Read(Fields fields) =>
        new(
            fields.Id(),
            fields.Text("name"),
            fields.Text("does"),
            fields.Open("place"),
            fields.Open("contact"),
            fields.Texts("languages", required: true),
            fields.Text("answers"),
            fields.Text("police"),
            fields.Open("source"),
            fields.Open("checked")
        );
}
