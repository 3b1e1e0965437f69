using Kith.Packs.Parts;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>Reads one worksheet.</summary>
internal sealed class WorksheetFile
{
    private const int LongestFilling = 240;
    private const int HighestVersion = 9999;

    private readonly Fields _fields;
    private readonly QuestionReader _questions = new();
    private readonly IReadOnlyDictionary<string, Situation>? _situations;
    private readonly Problems _problems;

    private WorksheetFile(
        Fields fields,
        IReadOnlyDictionary<string, Situation>? situations,
        Problems problems
    ) => (_fields, _situations, _problems) = (fields, situations, problems);

    public static FoundWorksheet Read(
        Fields fields,
        IReadOnlyDictionary<string, Situation>? situations,
        Problems problems
    )
    {
        var file = new WorksheetFile(fields, situations, problems);
        var worksheet = file.Worksheet();
        fields.Close();
        return new FoundWorksheet(worksheet, fields.Origin, file._questions.Places);
    }

    private Worksheet Worksheet()
    {
        var worksheet = new Worksheet(
            _fields.Id(),
            _fields.Formed("code", Ids.IsWorksheetCode, "a capital letter and digits"),
            _fields.Whole("version", 1, HighestVersion),
            _fields.Text("set"),
            _fields.Text("title"),
            _fields.Text("why"),
            _fields.Many<Phase>("phases", required: true),
            _fields.Many<Lens>("for", required: true),
            _fields.Whole("minutes", 1, LongestFilling),
            _fields.One<Care>("care"),
            Privacy(),
            _fields.Flag("repeats"),
            _fields.Flag("each"),
            [.. _fields.Maps("pages", required: true).Select(Page)],
            Chart(),
            _fields.Texts("next"),
            Example: null
        );
        return worksheet with
        {
            Example = Example(worksheet),
            FormCells = [.. _fields.Maps("xlsform").Select(FormCell)],
        };
    }

    /// <summary>Cells are kept as they are, line breaks and all.</summary>
    private static FormCell FormCell(Fields fields)
    {
        var cell = new FormCell(
            fields.Formed(
                "sheet",
                Kith.Worksheets.FormCell.Sheets.Contains,
                string.Join(", ", Kith.Worksheets.FormCell.Sheets)
            ),
            fields.Exact("row", required: false),
            fields.Exact("column"),
            fields.Exact("text")
        );
        fields.Close();
        return cell;
    }

    private Privacy Privacy()
    {
        if (_fields.Map("privacy", required: true) is not { } fields)
            return new Privacy(ShareDefault.Me, NameUse.None, Plan: false);
        var privacy = new Privacy(
            fields.One<ShareDefault>("share"),
            fields.One<NameUse>("names"),
            fields.Flag("plan", otherwise: true)
        );
        fields.Close();
        return privacy;
    }

    private WorksheetPage Page(Fields fields)
    {
        var page = new WorksheetPage(
            fields.QuestionId(),
            fields.TextOrNone("title"),
            fields.TextOrNone("intro"),
            _questions.Read(fields.Maps("questions", required: true))
        );
        fields.Close();
        return page;
    }

    private ChartSpec? Chart()
    {
        if (_fields.Map("chart") is not { } fields)
            return null;
        var chart = new ChartSpec(fields.One<ChartKind>("kind"), fields.Text("value"));
        fields.Close();
        return chart;
    }

    private Example? Example(Worksheet worksheet) =>
        _fields.Map("example", required: true) is { } fields
            ? new ExampleReader(worksheet, _situations, _problems).Read(fields)
            : null;
}
