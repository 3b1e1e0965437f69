using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Books.Parts;

/// <summary>The table of the model: eight sets of tools in four phases, each cell a question that leads to its page.</summary>
internal static class ModelPiece
{
    private static readonly (Phase Phase, string Heading)[] Phases =
    [
        (Phase.Start, "start"),
        (Phase.Plan, "plan"),
        (Phase.Act, "act"),
        (Phase.Follow, "follow"),
    ];

    public static void Write(Setter to)
    {
        to.Table(to.Words["guide.model-set"])
            .Tag("<table class=\"model\">\n<caption>")
            .Words(to.Words["guide.model"])
            .Tag("</caption>\n<thead>\n<tr><th scope=\"col\">")
            .Words(to.Words["guide.model-set"])
            .Tag("</th>");
        foreach (var (phase, _) in Phases)
            to.Markup.Tag("<th scope=\"col\">").Words(to.Words.Name(phase)).Tag("</th>");
        to.Markup.Tag("</tr>\n</thead>\n<tbody>\n");
        foreach (var set in to.Book.Library.Model.Sets)
            WriteSet(to, set);
        to.Markup.Tag("</tbody>\n</table>\n</div>\n");
    }

    private static void WriteSet(Setter to, ToolSet set)
    {
        var code = to.Book.Index.PagesOf([set.Page]).FirstOrDefault()?.Code;
        to.Markup.Tag("<tr><th scope=\"row\">");
        WriteCell($"{set.Id}. {set.Title}", heading: null);
        to.Markup.Tag("</th>");
        foreach (var (phase, heading) in Phases)
        {
            to.Markup.Tag("<td>");
            WriteCell(set.Cells[phase], heading);
            to.Markup.Tag("</td>");
        }
        to.Markup.Tag("</tr>\n");

        void WriteCell(string words, string? heading)
        {
            if (code is not null && to.Book.Index.HoldsPage(code))
                to.Link(to.Places.Page(code, heading), words);
            else
                to.Markup.Words(words);
        }
    }
}
