using System.Globalization;
using System.Text;
using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Web.Parts;
using Kith.Worksheets;

namespace Kith.Web.Paper;

/// <summary>
/// The style rules that print a name at the foot of every page. A margin can show no text of the document, so each sheet
/// and each guide page has named pages of its own, one for each paper.
/// </summary>
internal static class PageFeet
{
    private const string Large =
        "margin-bottom:25mm;@bottom-left{font-size:12pt}@bottom-right{font-size:14pt}";

    private static readonly (string Paper, string Rules)[] Papers =
    [
        ("a4", "size:A4"),
        ("letter", "size:letter"),
        ("large", "size:A4;" + Large),
        ("large-letter", "size:letter;" + Large),
    ];

    /// <summary>The class that puts a worksheet on its named pages.</summary>
    public static string ClassOf(Worksheet sheet) => $"on-sheet-{sheet.Code}";

    public static string ClassOf(GuidePage page) => $"on-page-{page.Code}";

    public static string ClassOf(ChartKind kind) => $"on-chart-{kind.Slug()}";

    public static string Of(Library library, Wording words)
    {
        var rules = new StringBuilder();
        foreach (var sheet in library.Worksheets)
            Add(rules, ClassOf(sheet), NameOf(sheet, words), words);
        foreach (var page in library.Pages)
            Add(rules, ClassOf(page), NameOf(page, words), words);
        foreach (var kind in Enum.GetValues<ChartKind>())
            Add(rules, ClassOf(kind), words.Title(kind), words);
        return rules.ToString();
    }

    public static string NameOf(Worksheet sheet, Wording words) =>
        words["paper.foot", ("code", sheet.Code), ("title", sheet.Title), ("n", sheet.Version)];

    public static string NameOf(GuidePage page, Wording words) =>
        words["paper.foot-page", ("title", page.Title), ("day", words.Day(page.Updated))];

    private static void Add(StringBuilder rules, string on, string name, Wording words)
    {
        var foot =
            $"@bottom-left{{content:{CssText.Quoted(name)} \"\\a \" {CssText.Quoted(words["paper.safe"])}}}";
        foreach (var (paper, own) in Papers)
            rules.Append(
                CultureInfo.InvariantCulture,
                $"@page {on}-{paper}{{{own};{foot}}}.sheet-{paper} .{on}{{page:{on}-{paper}}}"
            );
        rules.Append('\n');
    }
}
