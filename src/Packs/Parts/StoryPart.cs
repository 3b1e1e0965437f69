using Kith.Packs.Forms;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>
/// Reads how an invented situation is walked through. What it opens with are answers, and those can be read only once the
/// worksheets are, which in turn need the people of the situation: so they are read last.
/// </summary>
internal static class StoryPart
{
    private const string Opening = "opening";

    /// <summary>The story, still without its opening.</summary>
    public static Story Read(Fields fields)
    {
        fields.Raw(Opening, required: true);
        var story = new Story(
            fields.Text("kind"),
            fields.Text("intro"),
            [],
            [.. fields.Maps("turns", required: true).Select(Turn)]
        );
        fields.Close();
        return story;
    }

    /// <summary>The situation with what its story opens with.</summary>
    public static Found<Situation> WithOpening(
        Found<Situation> found,
        IReadOnlyDictionary<string, Worksheet> worksheets,
        Problems problems
    )
    {
        if (found.Value.Story is not { } story)
            return found;
        // Everything but the opening was read before, with its problems.
        var fields = new Fields(found.Origin.Node, found.Origin.File, problems).Map("story")!;
        var people = found.Value.People.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var opening = fields.Maps(Opening).Select(f => Sheet(f, people, worksheets, problems));
        return found with
        {
            Value = found.Value with { Story = story with { Opening = [.. opening] } },
        };
    }

    private static StoryTurn Turn(Fields fields)
    {
        var turn = new StoryTurn(
            fields.Day("day"),
            fields.Text("title"),
            fields.Text("text"),
            [.. fields.Maps("try", required: true).Select(Try)]
        );
        fields.Close();
        return turn;
    }

    private static StoryTry Try(Fields fields)
    {
        var read = new StoryTry(
            fields.Text("say"),
            fields.TextOrNone("sheet"),
            fields.OneOrNone<StoryPlace>("room")
        );
        if (fields.Has("sheet") == fields.Has("room"))
            fields.Problem("What to try is on one \"sheet\" or on one page of the \"room\".");
        fields.Close();
        return read;
    }

    private static OpeningSheet Sheet(
        Fields fields,
        IReadOnlySet<string> people,
        IReadOnlyDictionary<string, Worksheet> worksheets,
        Problems problems
    )
    {
        var id = fields.Text("sheet");
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var given = fields.Map("answers", required: true);
        fields.Close();
        if (!worksheets.TryGetValue(id, out var worksheet))
            fields.Problem("sheet", $"There is no worksheet \"{id}\".");
        else if (given is not null)
            Answers(
                given,
                worksheet,
                new AnswerReader(given.Origin.File, people, problems),
                answers
            );
        return new OpeningSheet(id, answers);
    }

    private static void Answers(
        Fields given,
        Worksheet worksheet,
        AnswerReader reader,
        Dictionary<string, Answer> answers
    )
    {
        foreach (var entry in given.Entries)
            if (worksheet.Find(entry.Key) is not { } question)
                given.Problem(entry.Key, $"This worksheet has no question \"{entry.Key}\".");
            else if (reader.Read(question, entry.Value) is { } answer)
                answers[entry.Key] = answer;
        foreach (var (id, _) in answers)
            if (worksheet.Find(id)!.When?.Holds(answers) == false)
                given.Problem(id, $"\"{id}\" would not have been asked here.");
    }
}
