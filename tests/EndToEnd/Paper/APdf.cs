using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>A page as the browser prints it.</summary>
internal sealed partial class APdf : IDisposable
{
    private readonly TempFolder folder = new("pdf");

    private string File => Path.Combine(folder.Path, "page.pdf");

    public static async Task<APdf> Of(IPage page, string paper)
    {
        var pdf = new APdf();
        await page.PdfAsync(
            new()
            {
                Path = pdf.File,
                Format = paper,
                PreferCSSPageSize = true,
                PrintBackground = false,
            }
        );
        return pdf;
    }

    public async Task<int> Pages() =>
        int.Parse(
            PagesLine().Match(await Tool.Run("pdfinfo", File)).Groups["pages"].Value,
            CultureInfo.InvariantCulture
        );

    /// <summary>Width and height in points.</summary>
    public async Task<(double Width, double Height)> Size()
    {
        var match = SizeLine().Match(await Tool.Run("pdfinfo", File));
        return (Number(match.Groups["width"].Value), Number(match.Groups["height"].Value));
    }

    /// <summary>The names of the fonts in it.</summary>
    public Task<string> Fonts() => Tool.Run("pdffonts", File);

    public Task<string> Words() => Tool.Run("pdftotext", "-layout", File, "-");

    /// <summary>The words of each page in the order in which they were written, without white space.</summary>
    public async Task<IReadOnlyList<string>> Squeezed()
    {
        var pages = (await Tool.Run("pdftotext", "-raw", File, "-")).Split('\f');
        return [.. pages.SkipLast(1).Select(OnPaper.Squeezed)];
    }

    /// <summary>Every page as a picture on which one dot is one point.</summary>
    public async Task<IReadOnlyList<APicture>> Pictures()
    {
        await Tool.Run("pdftoppm", "-gray", "-r", "72", File, Path.Combine(folder.Path, "side"));
        return
        [
            .. Directory
                .EnumerateFiles(folder.Path, "side-*")
                .Order(StringComparer.Ordinal)
                .Select(APicture.Read),
        ];
    }

    /// <summary>Every word with its place in points.</summary>
    public async Task<IReadOnlyList<PrintedWord>> Places()
    {
        var document = new HtmlParser().ParseDocument(
            await Tool.Run("pdftotext", "-bbox", File, "-")
        );
        return
        [
            .. document
                .QuerySelectorAll("page")
                .SelectMany(
                    (page, i) => page.QuerySelectorAll("word").Select(w => PrintedWord.Read(w, i))
                ),
        ];
    }

    public void Dispose() => folder.Dispose();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Pages:\s+(?<pages>\d+)", RegexOptions.None, 1000)]
    private static partial Regex PagesLine();

    [GeneratedRegex(@"Page size:\s+(?<width>[\d.]+) x (?<height>[\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex SizeLine();
}

/// <summary>A word on paper: where its edges are, in points from the left and the top of a page. Pages count from 0.</summary>
internal sealed record PrintedWord(
    double Left,
    double Top,
    double Right,
    double Bottom,
    string Text,
    int Page
)
{
    public static PrintedWord Read(IElement word, int page) =>
        new(
            Edge(word, "xmin"),
            Edge(word, "ymin"),
            Edge(word, "xmax"),
            Edge(word, "ymax"),
            word.TextContent,
            page
        );

    private static double Edge(IElement word, string name) =>
        double.Parse(word.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
