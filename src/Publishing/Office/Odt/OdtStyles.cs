using System.Xml.Linq;
using Kith.Publishing.Office.Blank;

namespace Kith.Publishing.Office.Odt;

/// <summary>How the paragraphs look, the page and its foot. Headings are those of the format, so that readers find them.</summary>
internal static class OdtStyles
{
    public const string Ruled = "Ruled";
    public const string Cell = "Cell";
    public const string Small = "Small";
    public const string Strong = "Strong";

    public static string NameOf(PassageStyle style) =>
        style switch
        {
            PassageStyle.Title => "Heading_20_1",
            PassageStyle.Heading => "Heading_20_2",
            PassageStyle.Question => "Heading_20_3",
            PassageStyle.Text => "Standard",
            _ => style.ToString(),
        };

    public static XElement Of(OfficePaper paper, string foot) =>
        O.Root(
            "office:document-styles",
            O.E(
                "office:styles",
                Default(paper.Language),
                Style("Standard", 11, 0, 1.4),
                Heading("Heading_20_1", 18, 0, 1),
                Heading("Heading_20_2", 14, 5.6, 2),
                Heading("Heading_20_3", 11, 4.2, 3),
                Style("Quiet", 10, 0.7, 1, O.A("fo:keep-with-next", "always")),
                Style("Condition", 10, 3.5, 0, O.A("fo:keep-with-next", "always")),
                Style(
                    "Helper",
                    10,
                    0.7,
                    1.4,
                    O.A("fo:keep-with-next", "always"),
                    O.A("fo:border-left", "2pt solid #000000"),
                    O.A("fo:padding-left", "3mm")
                ),
                Style("Pick", 11, 0.4, 0.7),
                Rule(),
                Style(Cell, 9.5, 0, 0).Bold(),
                Style(Small, 8.5, 0, 0),
                O.E(
                    "style:style",
                    O.A("style:name", Strong),
                    O.A("style:family", "text"),
                    O.E("style:text-properties", O.A("fo:font-weight", "bold"))
                )
            ),
            O.E("office:automatic-styles", Page(paper)),
            O.E("office:master-styles", Master(foot))
        );

    private static XElement Default(string language) =>
        O.E(
            "style:default-style",
            O.A("style:family", "paragraph"),
            O.E(
                "style:text-properties",
                O.A("fo:font-family", "Arial"),
                O.A("fo:font-size", "11pt"),
                O.A("fo:language", language),
                O.A("fo:country", "none")
            )
        );

    private static XElement Style(
        string name,
        double points,
        double before,
        double after,
        params object[] more
    ) =>
        O.E(
            "style:style",
            O.A("style:name", name),
            O.A("style:family", "paragraph"),
            O.E(
                "style:paragraph-properties",
                O.A("fo:margin-top", O.Millimetres(before)),
                O.A("fo:margin-bottom", O.Millimetres(after)),
                more
            ),
            O.E("style:text-properties", O.A("fo:font-size", $"{points}pt"))
        );

    private static XElement Heading(string name, double points, double before, int level)
    {
        var style = Style(name, points, before, 1.2, O.A("fo:keep-with-next", "always")).Bold();
        style.Add(O.A("style:default-outline-level", level));
        return style;
    }

    private static XElement Bold(this XElement style)
    {
        style.Elements().Last().Add(O.A("fo:font-weight", "bold"));
        return style;
    }

    /// <summary>A line of 9 mm. Joined borders would make several lines one box.</summary>
    private static XElement Rule() =>
        Style(
            Ruled,
            11,
            0,
            0,
            O.A("fo:line-height", "9mm"),
            O.A("fo:border-bottom", "0.5pt solid #555555"),
            O.A("style:join-border", "false")
        );

    private static XElement Page(OfficePaper paper) =>
        O.E(
            "style:page-layout",
            O.A("style:name", "Paper"),
            O.E(
                "style:page-layout-properties",
                O.A("fo:page-width", O.Millimetres(paper.Width)),
                O.A("fo:page-height", O.Millimetres(paper.Height)),
                O.A("style:print-orientation", "portrait"),
                O.A("fo:margin", O.Millimetres(OfficePaper.Margin))
            ),
            O.E(
                "style:footer-style",
                O.E("style:header-footer-properties", O.A("fo:min-height", "8mm"))
            )
        );

    private static XElement Master(string foot) =>
        O.E(
            "style:master-page",
            O.A("style:name", "Standard"),
            O.A("style:page-layout-name", "Paper"),
            O.E(
                "style:footer",
                O.E(
                    "text:p",
                    O.A("text:style-name", "Quiet"),
                    XmlWords.Of($"{foot} · "),
                    O.E("text:page-number", O.A("text:select-page", "current"), "1"),
                    " / ",
                    O.E("text:page-count", "1")
                )
            )
        );
}
