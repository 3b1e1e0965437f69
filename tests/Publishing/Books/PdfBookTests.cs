using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kith.Kit;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Pdf;

namespace Kith.Publishing.Tests.Books;

/// <summary>A browser prints a part of the guide, and another program reads it back.</summary>
public sealed partial class PdfBookTests : IDisposable
{
    private const int PatienceMs = 1000;

    private static readonly Book Printed = Binding.Some(
        Shelf.Library,
        Shelf.Words,
        ["consent", "danger", "power-and-control", "snapshot"]
    )!;

    private readonly string _folder = Directory.CreateTempSubdirectory("pdf-").FullName;

    private string File => Path.Combine(_folder, "notes.pdf");

    [Fact]
    public void It_is_tagged_has_an_outline_and_its_contents_name_the_right_pages()
    {
        var printing = PdfBook.Write(Printed, PdfBrowser.Find(null)!, File);
        Assert.Equal(new PdfPrinting(Refusal: null, IsNumbered: true), printing);
        var about = Programs.Run("pdfinfo", File);
        Assert.Matches("Tagged: +yes", about);
        Assert.Matches("Title: +Notes", about);
        Assert.Matches("JavaScript: +no", about);
        Assert.Matches("Page size: .*A4", about);
        var pages = Programs.Run("pdftotext", "-layout", File, "-").Split('\f');
        var outline = Outline();
        foreach (var page in Printed.Chapters.SelectMany(c => c.Pages))
        {
            var n = Number(pages[1], page.Title);
            Assert.Contains(page.Title, pages[n - 1], StringComparison.Ordinal);
            Assert.Contains(page.Short[0][..20], pages[n - 1], StringComparison.Ordinal);
            Assert.EndsWith($" {n}", pages[n - 1].TrimEnd(), StringComparison.Ordinal);
            Assert.Contains((page.Title, n), outline);
        }
    }

    [Fact]
    public void Without_a_browser_there_is_none_and_with_a_wrong_one_it_is_said()
    {
        Assert.Null(PdfBrowser.Find("no-such-browser"));
        var (refusal, _) = PdfBook.Write(Printed, PdfBrowser.Find("true")!, File);
        Assert.Contains("made no PDF", refusal, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static int Number(string contents, string title) =>
        int.Parse(
            Regex
                .Match(
                    contents,
                    Regex.Escape(title) + " +(?<n>[0-9]+)",
                    RegexOptions.None,
                    TimeSpan.FromMilliseconds(PatienceMs)
                )
                .Groups["n"]
                .Value,
            CultureInfo.InvariantCulture
        );

    private List<(string Title, int Page)> Outline()
    {
        var xml = Programs.Run("pdftohtml", "-xml", "-i", "-stdout", "-q", File);
        var outline = OutlinePart().Match(xml).Value;
        return
        [
            .. XElement
                .Parse(outline)
                .Descendants("item")
                .Select(i => (i.Value.Trim(), (int)i.Attribute("page")!)),
        ];
    }

    [GeneratedRegex("<outline>.*</outline>", RegexOptions.Singleline, PatienceMs)]
    private static partial Regex OutlinePart();
}
