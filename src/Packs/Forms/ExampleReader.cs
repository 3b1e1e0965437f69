using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>Reads the worked example of a worksheet, held to its questions and to the people of its situation.</summary>
/// <param name="situations">Those of the pack; null if the worksheet is read without its pack.</param>
internal sealed class ExampleReader(
    Worksheet worksheet,
    IReadOnlyDictionary<string, Situation>? situations,
    Problems problems
)
{
    public Example Read(Fields fields)
    {
        var id = fields.Text("situation");
        var situation = situations?.GetValueOrDefault(id);
        if (situations is not null && situation is null && id.Length > 0)
            fields.Problem("situation", $"practice.yaml has no situation \"{id}\".");
        var people = situation?.People.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var entries = fields.Maps("entries", required: true).Select(e => Entry(e, people)).ToList();
        fields.Close();
        return new Example(id, entries);
    }

    private ExampleEntry Entry(Fields fields, HashSet<string>? people)
    {
        var by = fields.Text("by");
        if (people?.Contains(by) == false && by.Length > 0)
            fields.Problem("by", $"\"{by}\" is not one of the people of this situation.");
        var day = fields.Day("day");
        var answers = fields.Map("answers", required: true) is { } given
            ? Answers(given, people)
            : [];
        fields.Close();
        return new ExampleEntry(by, day, answers);
    }

    private Dictionary<string, Answer> Answers(Fields fields, HashSet<string>? people)
    {
        var reader = new AnswerReader(fields.Origin.File, people, problems);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries)
            if (worksheet.Find(entry.Key) is not { } question)
                fields.Problem(entry.Key, $"This worksheet has no question \"{entry.Key}\".");
            else if (reader.Read(question, entry.Value) is { } answer)
                answers[entry.Key] = answer;
        return answers;
    }
}
