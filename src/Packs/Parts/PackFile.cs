using Kith.Packs.Yaml;

namespace Kith.Packs.Parts;

/// <summary>Reads pack.yaml.</summary>
internal static class PackFile
{
    public const string Name = "pack.yaml";

    public static PackInfo Read(Fields fields) =>
        new(
            fields.Id(),
            fields.Text("title"),
            fields.Text("edition"),
            fields.Text("licence"),
            fields.Text("acknowledgement"),
            fields.Texts("languages", required: true)
        );
}
