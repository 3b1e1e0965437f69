using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Books.Parts;

/// <summary>A page of the guide in a book: nothing is folded, and it carries its essentials.</summary>
internal static class PagePiece
{
    /// <summary>The page that shows the table of the model.</summary>
    private const string ModelPage = "model-at-a-glance";

    public static void Write(Setter to, GuidePage page)
    {
        to.Markup.Tag($"<article class=\"guide-page\" id=\"{page.Code}\">\n");
        to.Paragraph("where", to.Words.Group(page.Group));
        to.Heading(0, page.Title);
        WriteCare(to, page.Care);
        to.Markup.Tag("<section class=\"short\">\n");
        to.Label(to.Words["guide.in-short"]);
        to.Markup.Tag("<ul>\n");
        foreach (var line in page.Short)
            to.Markup.Element("li", line);
        to.Markup.Tag("</ul>\n</section>\n");
        if (page.Id == ModelPage)
            ModelPiece.Write(to);
        foreach (var block in page.Blocks)
            Write(to, page, block);
        PageFoot.Write(to, page);
        to.Markup.Tag("</article>\n");
    }

    private static void WriteCare(Setter to, Care care)
    {
        if (care is not Care.None)
            to.Paragraph(
                "note care",
                care is Care.Strong ? to.Words["parts.care-strong"] : to.Words["parts.care-mild"]
            );
    }

    private static void Write(Setter to, GuidePage page, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                to.Heading(heading.Level - 1, heading.Text, to.Places.Id(page.Code, heading.Id));
                break;
            case ProseBlock prose:
                to.Pack(prose.Html);
                break;
            case LensBlock lens:
                var whom = to.Words["guide.for", ("whom", to.Words.For(lens.Lens))];
                WriteApart(to, "lens open", whom, lens.Html);
                break;
            case DeepBlock deep:
                var id = to.Places.Id(page.Code, deep.Id);
                WriteApart(to, "deep", to.Words["guide.deep"], deep.Html, id);
                break;
            case QuestionsBlock questions:
                WriteApart(to, "questions", to.Words["guide.questions"], questions.Html);
                break;
        }
    }

    private static void WriteApart(
        Setter to,
        string look,
        string name,
        string html,
        string? id = null
    )
    {
        to.Markup.Tag(
            id is null
                ? $"<section class=\"{look}\">\n"
                : $"<section class=\"{look}\" id=\"{id}\">\n"
        );
        to.Paragraph("lens-name", name);
        to.Pack(html);
        to.Markup.Tag("</section>\n");
    }
}
