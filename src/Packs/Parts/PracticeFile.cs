using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>Reads an entry of practice.yaml.</summary>
internal static class PracticeFile
{
    public const string Name = "practice.yaml";

    public static Situation Read(Fields fields) =>
        new(
            fields.Id(),
            fields.Text("title"),
            fields.Text("about"),
            [.. fields.Maps("people", required: true).Select(Person)],
            fields.Texts("sheets")
        )
        {
            Story = fields.Map("story") is { } story ? StoryPart.Read(story) : null,
        };

    private static SituationPerson Person(Fields fields)
    {
        var person = new SituationPerson(
            fields.Text("name"),
            fields.One<Lens>("role"),
            fields.Flag("seat")
        );
        fields.Close();
        return person;
    }
}
