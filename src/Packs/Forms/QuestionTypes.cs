using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>The kinds of question by the names a pack gives them, each with the keys of its own.</summary>
internal static class QuestionTypes
{
    private const int Widest = 1_000_000;

    private static readonly string[] NotInColumns =
    [
        "rows",
        "grid",
        "steps",
        "rank",
        "note",
        "section",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        "short",
        "long",
        "choice",
        "choices",
        "yesno",
        "scale",
        "rank",
        "steps",
        "number",
        "date",
        "when",
        "person",
        "people",
        "rows",
        "grid",
        "list",
        "agree",
        "note",
        "section",
    ];

    public static IReadOnlyList<string> InColumns { get; } = [.. All.Except(NotInColumns)];

    /// <summary>A question with only its own keys read. <paramref name="type"/> is one of <see cref="All"/>.</summary>
    public static Question Bare(
        Fields fields,
        string type,
        string id,
        string label,
        Func<Fields, IReadOnlyList<Question>> columns
    ) =>
        type switch
        {
            "short" => new ShortQuestion { Id = id, Label = label },
            "long" => new LongQuestion { Id = id, Label = label },
            "choice" or "choices" => Choice(fields, id, label, many: type == "choices"),
            "yesno" => new YesNoQuestion { Id = id, Label = label },
            "scale" => Scale(fields, id, label),
            "rank" => new RankQuestion
            {
                Id = id,
                Label = label,
                Options = Options(fields, "options"),
            },
            "steps" => Steps(fields, id, label),
            "number" => Number(fields, id, label),
            "date" => new DateQuestion { Id = id, Label = label },
            "when" => new WhenQuestion { Id = id, Label = label },
            "person" => new PeopleQuestion { Id = id, Label = label },
            "people" => People(fields, id, label),
            "rows" => Rows(fields, id, label, columns),
            "grid" => Grid(fields, id, label, columns),
            "list" => new ListQuestion
            {
                Id = id,
                Label = label,
                One = fields.TextOrNone("one") ?? "",
            },
            "agree" => new AgreeQuestion { Id = id, Label = label },
            "note" => new NoteBlock { Id = id, Label = label },
            _ => new SectionBlock { Id = id, Label = label },
        };

    private static ChoiceQuestion Choice(Fields fields, string id, string label, bool many) =>
        new()
        {
            Id = id,
            Label = label,
            Many = many,
            Options = Options(fields, "options"),
            Other = fields.Flag("other"),
        };

    private static ScaleQuestion Scale(Fields fields, string id, string label) =>
        new()
        {
            Id = id,
            Label = label,
            Min = fields.Whole("min", 0, 10),
            Max = fields.Whole("max", 1, 10),
            Points = fields.Map("points") is { } points
                ? Points(points)
                : new Dictionary<int, string>(),
        };

    private static Dictionary<int, string> Points(Fields fields)
    {
        var points = new Dictionary<int, string>();
        foreach (var entry in fields.Entries)
            if (int.TryParse(entry.Key, out var value))
                points[value] = fields.Text(entry.Key);
            else
                fields.Problem(entry.Key, "A point of a scale is a whole number with its word.");
        return points;
    }

    private static StepsQuestion Steps(Fields fields, string id, string label) =>
        new()
        {
            Id = id,
            Label = label,
            Steps = Options(fields, "steps"),
            Statuses = Options(fields, "statuses"),
        };

    private static NumberQuestion Number(Fields fields, string id, string label) =>
        new()
        {
            Id = id,
            Label = label,
            Min = fields.WholeOrNone("min", -Widest, Widest),
            Max = fields.WholeOrNone("max", -Widest, Widest),
            Unit = fields.TextOrNone("unit"),
        };

    private static PeopleQuestion People(Fields fields, string id, string label)
    {
        if (!fields.Flag("many", otherwise: true))
            fields.Problem("many", "\"people\" are always several; for one write \"person\".");
        return new PeopleQuestion
        {
            Id = id,
            Label = label,
            Many = true,
        };
    }

    private static RowsQuestion Rows(
        Fields fields,
        string id,
        string label,
        Func<Fields, IReadOnlyList<Question>> columns
    ) =>
        new()
        {
            Id = id,
            Label = label,
            One = fields.Text("one"),
            Columns = columns(fields),
        };

    private static GridQuestion Grid(
        Fields fields,
        string id,
        string label,
        Func<Fields, IReadOnlyList<Question>> columns
    ) =>
        new()
        {
            Id = id,
            Label = label,
            Rows = Options(fields, "rows"),
            Columns = columns(fields),
        };

    private static IReadOnlyList<Option> Options(Fields fields, string key) =>
        [.. fields.Maps(key, required: true).Select(Option)];

    private static Option Option(Fields fields)
    {
        var option = new Option(
            fields.QuestionId(),
            fields.Text("label"),
            fields.TextOrNone("hint")
        );
        fields.Close();
        return option;
    }
}
