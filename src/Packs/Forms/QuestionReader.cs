using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>Reads the questions of one worksheet and remembers where each of them stands.</summary>
internal sealed class QuestionReader
{
    private readonly Dictionary<Question, Origin> _places = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyDictionary<Question, Origin> Places => _places;

    /// <summary>Reads questions; one that cannot be read is left out, with a problem.</summary>
    public IReadOnlyList<Question> Read(IReadOnlyList<Fields> items) =>
        [.. items.Select(f => Read(f, QuestionTypes.All)).OfType<Question>()];

    private IReadOnlyList<Question> Columns(Fields fields) =>
        [
            .. fields
                .Maps("columns", required: true)
                .Select(f => Read(f, QuestionTypes.InColumns))
                .OfType<Question>(),
        ];

    private Question? Read(Fields fields, IReadOnlyList<string> types)
    {
        var (id, type, label) = (fields.QuestionId(), fields.Text("type"), fields.Text("label"));
        if (!types.Contains(type, StringComparer.Ordinal))
        {
            if (type.Length > 0)
                fields.Problem("type", $"\"type\" is one of: {string.Join(", ", types)}.");
            return null;
        }
        var bare = QuestionTypes.Bare(fields, type, id, label, Columns);
        var question = Paper(fields, Rest(fields, bare));
        fields.Close();
        _places.Add(question, fields.Origin);
        return question;
    }

    /// <summary>What every question may have. A note or a heading asks nothing, so that nothing can come of it.</summary>
    private static Question Rest(Fields fields, Question question)
    {
        var conditional = question with
        {
            HelperNote = fields.TextOrNone("helper_note"),
            When = fields.Map("when") is { } when ? ConditionReader.Read(when) : null,
        };
        return question is NoteBlock or SectionBlock
            ? conditional
            : conditional with
            {
                Hint = fields.TextOrNone("hint"),
                Feeds = Feeds(fields),
                Snapshot = fields.Flag("snapshot"),
            };
    }

    private static Feed? Feeds(Fields fields)
    {
        if (fields.TextOrNone("feeds") is not { Length: > 0 } text)
            return null;
        var feed = Feed.Parse(text);
        if (feed is null)
            fields.Problem("feeds", $"No board has a field \"{text}\".");
        return feed;
    }

    private static Question Paper(Fields fields, Question question)
    {
        if (question is NoteBlock or SectionBlock || fields.Map("print") is not { } print)
            return question;
        var printed = question is RowsQuestion rows
            ? rows with
            {
                PrintRows = print.WholeOrNone("rows", 1, 40) ?? rows.PrintRows,
                PrintHeight = print.WholeOrNone("height", 9, 60) ?? rows.PrintHeight,
            }
            : question with
            {
                PrintLines = print.Whole("lines", 1, 40),
            };
        print.Close();
        return printed;
    }
}
