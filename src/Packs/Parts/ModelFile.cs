using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>Reads model.yaml.</summary>
internal static class ModelFile
{
    public const string Name = "model.yaml";

    public static Model Read(Fields fields) =>
        new(
            [.. fields.Maps("areas", required: true).Select(Part)],
            [.. fields.Maps("phases", required: true).Select(Part)],
            [.. fields.Maps("sets", required: true).Select(Set)]
        );

    private static ModelPart Part(Fields fields)
    {
        var part = new ModelPart(fields.Id(), fields.Text("title"), fields.Text("text"));
        fields.Close();
        return part;
    }

    private static ToolSet Set(Fields fields)
    {
        var set = new ToolSet(
            fields.Text("id"),
            fields.Text("title"),
            fields.Text("question"),
            fields.Text("page"),
            fields.Map("cells", required: true) is { } cells
                ? Cells(cells)
                : new Dictionary<Phase, string>()
        );
        fields.Close();
        return set;
    }

    private static Dictionary<Phase, string> Cells(Fields fields)
    {
        var cells = Enum.GetValues<Phase>()
            .ToDictionary(p => p, p => fields.Text(Names<Phase>.Of(p)));
        fields.Close();
        return cells;
    }
}
