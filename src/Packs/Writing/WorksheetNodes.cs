using System.Globalization;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Writing;

/// <summary>A worksheet as YAML, its keys in the order of the format.</summary>
internal static class WorksheetNodes
{
    public static Mapping Of(Worksheet sheet) =>
        Tree.Map(
            Tree.Bare("id", sheet.Id),
            Tree.Bare("code", sheet.Code),
            Tree.Bare("version", sheet.Version),
            Tree.Bare("set", sheet.Set),
            Tree.Text("title", sheet.Title),
            Tree.Text("why", sheet.Why),
            Tree.Words("phases", sheet.Phases),
            Tree.Words("for", sheet.For),
            Tree.Bare("minutes", sheet.Minutes),
            Tree.Word("care", sheet.Care),
            Tree.Of("privacy", Of(sheet.Privacy)),
            Tree.Flag("repeats", sheet.Repeats),
            Tree.Flag("each", sheet.Each),
            Tree.Of("pages", Tree.List(sheet.Pages.Select(Of))),
            sheet.Chart is { } chart ? Tree.Of("chart", Of(chart)) : null,
            sheet.Next.Count > 0
                ? Tree.Of("next", Tree.List(sheet.Next.Select(YamlText.Text)))
                : null,
            sheet.Example is { } example ? Tree.Of("example", Of(example)) : null,
            sheet.FormCells.Count > 0
                ? Tree.Of("xlsform", Tree.List(sheet.FormCells.Select(Of)))
                : null
        );

    private static Mapping Of(FormCell cell) =>
        Tree.Map(
            Tree.Bare("sheet", cell.Sheet),
            cell.Row.Length > 0 ? Tree.Text("row", cell.Row) : null,
            Tree.Text("column", cell.Column),
            Tree.Text("text", cell.Text)
        );

    private static Mapping Of(Privacy privacy) =>
        Tree.Map(
            Tree.Word("share", privacy.Share),
            Tree.Word("names", privacy.Names),
            privacy.Plan ? null : Tree.Bare("plan", "false")
        );

    private static Mapping Of(WorksheetPage page) =>
        Tree.Map(
            Tree.Bare("id", page.Id),
            Tree.Text("title", page.Title),
            Tree.Text("intro", page.Intro),
            Tree.Of("questions", Tree.List(page.Questions.Select(QuestionNodes.Of)))
        );

    private static Mapping Of(ChartSpec chart) =>
        Tree.Map(Tree.Word("kind", chart.Kind), Tree.Bare("value", chart.Value));

    private static Mapping Of(Example example) =>
        Tree.Map(
            Tree.Text("situation", example.Situation),
            Tree.Of("entries", Tree.List(example.Entries.Select(Of)))
        );

    private static Mapping Of(ExampleEntry entry) =>
        Tree.Map(
            Tree.Text("by", entry.By),
            Tree.Bare("day", entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Tree.Of(
                "answers",
                Tree.Map(entry.Answers.Select(a => Tree.Of(a.Key, AnswerNodes.Of(a.Value))))
            )
        );
}
