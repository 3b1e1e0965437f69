using Kith.Packs.Yaml;

namespace Kith.Packs.Parts;

/// <summary>Reads a question of triage.yaml.</summary>
internal static class TriageFile
{
    public const string Name = "triage.yaml";

    private const int MostQuestions = 999;

    public static Step Read(Fields fields) =>
        new(
            fields.Whole("n", 1, MostQuestions),
            fields.Text("ask"),
            fields.TextOrNone("hint"),
            [.. fields.Maps("choices", required: true).Select(Choice)],
            fields.Map("not_sure") is { } notSure ? Turn(notSure) : null
        );

    private static StepChoice Choice(Fields fields)
    {
        var say = fields.Text("say");
        return new StepChoice(say, Turn(fields));
    }

    private static Turn Turn(Fields fields)
    {
        var turn = new Turn(fields.WholeOrNone("go", 1, MostQuestions), fields.TextOrNone("path"));
        if (turn.Go is null == turn.Path is null)
            fields.Problem("An answer leads to exactly one of go and path.");
        fields.Close();
        return turn;
    }
}
