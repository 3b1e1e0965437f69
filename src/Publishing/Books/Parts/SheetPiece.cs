using Kith.Publishing.Charts;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Books.Parts;

/// <summary>A worksheet in a book: blank, with its chart to draw on and its worked example.</summary>
internal static class SheetPiece
{
    public static void Write(Setter to, Worksheet sheet)
    {
        WriteBlank(to, sheet);
        if (sheet.Example is not { } example)
            return;
        to.Markup.Tag("<section class=\"example\">\n");
        to.Heading(1, $"{sheet.Code}: {to.Words["sheets.example"]}");
        to.Markup.Element("p", to.Words["sheets.example-text"]);
        foreach (var entry in example.Entries)
            FilledPiece.Write(to, sheet, entry);
        to.Markup.Tag("</section>\n");
    }

    public static void WriteBlank(Setter to, Worksheet sheet)
    {
        var form = BlankForm.Of(sheet, to.Words.Paper);
        to.Markup.Tag($"<article class=\"sheet\" id=\"{Places.SheetId(sheet.Code)}\">\n");
        to.Paragraph("sheet-head", to.Words.Paper.Head);
        to.Lowered(form.Html);
        if (sheet.Chart is { } chart)
            WriteChart(to, sheet, chart);
        to.Markup.Tag("<footer class=\"foot\">\n").Element("p", to.Words.Paper.Safe);
        to.Markup.Element("p", Foot(to.Words, sheet)).Tag("</footer>\n</article>\n");
    }

    /// <summary>What a loose page is known by.</summary>
    public static string Foot(BookWords words, Worksheet sheet) =>
        words["paper.foot", ("code", sheet.Code), ("title", sheet.Title), ("n", sheet.Version)];

    private static void WriteChart(Setter to, Worksheet sheet, ChartSpec chart)
    {
        to.Markup.Tag("<figure class=\"chart-side\">\n<figcaption>")
            .Words(to.Words[$"charts.{BlankChart.KeysOf(chart.Kind).Title}"])
            .Tag("</figcaption>\n")
            .Tag(
                BlankChart.Draw(
                    chart.Kind,
                    key => to.Words[$"charts.{key}"],
                    $"chart-{sheet.Code}",
                    sheet.Find(chart.Value)
                )
            )
            .Tag("</figure>\n");
    }
}
