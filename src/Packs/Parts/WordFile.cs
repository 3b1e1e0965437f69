using Kith.Packs.Yaml;

namespace Kith.Packs.Parts;

/// <summary>Reads an entry of words.yaml.</summary>
internal static class WordFile
{
    public const string Name = "words.yaml";

    public static Word Read(Fields fields) =>
        new(fields.Id(), fields.Text("word"), fields.Text("meaning"), fields.Texts("see"))
        {
            Also = fields.Texts("also"),
        };
}
