using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Epub;

namespace Kith.Publishing.Tests.Books;

public sealed class EpubTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Package = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";

    private static readonly Dictionary<string, XDocument> Whole = Open(Shelf.Whole);
    private static readonly Dictionary<string, XDocument> Part = Open(Shelf.Part);

    [Fact]
    public void The_same_book_has_the_same_bytes() =>
        Assert.Equal(EpubBook.Write(Shelf.Part), EpubBook.Write(Shelf.Part));

    [Fact]
    public void It_begins_with_its_media_type_in_plain_letters()
    {
        var bytes = EpubBook.Write(Shelf.Part);
        Assert.Equal(
            "mimetype" + EpubBook.MediaType,
            Encoding.ASCII.GetString(bytes, 30, 8 + EpubBook.MediaType.Length)
        );
    }

    [Fact]
    public void Every_page_and_worksheet_is_in_the_contents_and_in_the_order_of_reading()
    {
        var contents = Whole["nav.xhtml"]
            .Descendants(Html + "nav")
            .First()
            .Descendants(Html + "a")
            .Select(a => a.Attribute("href")!.Value)
            .ToList();
        var items = Whole["book.opf"]
            .Descendants(Package + "item")
            .ToDictionary(i => i.Attribute("id")!.Value, i => i.Attribute("href")!.Value);
        var spine = Whole["book.opf"]
            .Descendants(Package + "itemref")
            .Select(i => items[i.Attribute("idref")!.Value]);
        Assert.Equal(contents, spine);
        Assert.All(
            Shelf.Library.Pages,
            page => Assert.Contains($"guide/{page.Code}.xhtml", contents)
        );
        Assert.All(
            Shelf.Library.Worksheets,
            sheet => Assert.Contains($"worksheets/{sheet.Code}.xhtml", contents)
        );
    }

    [Fact]
    public void It_opens_on_the_questions_and_each_answer_leads_to_a_question_or_a_path()
    {
        var page = Whole["start.xhtml"];
        Assert.Equal(
            Shelf.Library.Triage.Select(s => s.Ask),
            page.Descendants()
                .Where(e => e.Name == Html + "h1" || e.Name == Html + "h2")
                .Select(h => h.Value)
        );
        Assert.Equal(
            Shelf.Library.Triage.Sum(s => s.Choices.Count + (s.NotSure is null ? 0 : 1)),
            page.Descendants(Html + "a").Count()
        );
        Assert.All(
            Shelf.Library.Paths,
            path =>
                Assert.Contains(
                    page.Descendants(Html + "a"),
                    a => a.Attribute("href")!.Value == $"start/{path.Code}.xhtml"
                )
        );
        Assert.False(Part.ContainsKey("start.xhtml"));
    }

    [Fact]
    public void Every_link_of_every_book_leads_to_a_place_in_it()
    {
        CheckLinks(Whole);
        CheckLinks(Part);
    }

    [Fact]
    public void A_link_that_leads_out_of_a_part_becomes_words_with_the_code()
    {
        var inside = Shelf.Part.Chapters.SelectMany(c => c.Pages).ToList();
        var outside = inside
            .SelectMany(p => p.Next)
            .Select(id => Shelf.Library.PageById(id)!)
            .First(p => !inside.Contains(p));
        var from = inside.First(p => p.Next.Contains(outside.Id));
        var page = Part[$"guide/{from.Code}.xhtml"];
        Assert.Contains(
            page.Descendants(Html + "li"),
            li => li.Value == $"{outside.Title} ({outside.Code})" && !li.HasElements
        );
    }

    [Fact]
    public void It_says_how_it_can_be_read_and_carries_the_day_of_its_newest_page()
    {
        var meta = Whole["book.opf"]
            .Descendants(Package + "meta")
            .ToLookup(m => m.Attribute("property")!.Value, m => m.Value);
        Assert.Equal(["textual"], meta["schema:accessModeSufficient"]);
        Assert.Equal(["none"], meta["schema:accessibilityHazard"]);
        Assert.NotEmpty(meta["schema:accessMode"]);
        Assert.NotEmpty(meta["schema:accessibilityFeature"]);
        Assert.NotEmpty(meta["schema:accessibilitySummary"].Single());
        var newest = Shelf.Library.Pages.Max(p => p.Updated);
        Assert.Equal([$"{newest:yyyy-MM-dd}T00:00:00Z"], meta["dcterms:modified"]);
    }

    [Fact]
    public void Each_part_has_a_name_of_its_own_and_a_shelf_shows_nothing_of_either()
    {
        var name = $"kith-toolkit-{Shelf.Library.Pack.Edition}-en";
        Assert.Equal(name, Of(Whole, "identifier"));
        Assert.Equal($"{name}-path-harmed", Of(Part, "identifier"));
        Assert.Equal("Notes", Of(Whole, "title"));
        Assert.Equal("Notes", Of(Part, "title"));

        static string Of(Dictionary<string, XDocument> book, string name) =>
            book["book.opf"].Descendants(Core + name).Single().Value;
    }

    [Fact]
    public void The_title_page_names_the_licence_and_whom_the_practice_comes_from()
    {
        var words = Part["front.xhtml"].Root!.Value;
        Assert.Contains(Shelf.Library.Pack.Acknowledgement, words, StringComparison.Ordinal);
        Assert.Contains(Shelf.Library.Pack.Licence, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_carries_its_essentials_once()
    {
        foreach (var page in Shelf.Library.Pages)
        {
            var notes = Whole[$"guide/{page.Code}.xhtml"]
                .Descendants(Html + "section")
                .Where(s => s.Attribute("class")?.Value == "note")
                .Select(s => s.Element(Html + "h2")!.Value);
            Assert.Equal(
                page.Needs.Select(id => Shelf.Library.Essentials.Single(e => e.Id == id).Title),
                notes
            );
        }
    }

    private static void CheckLinks(Dictionary<string, XDocument> book)
    {
        foreach (
            var (file, page) in book.Where(f => f.Key.EndsWith(".xhtml", StringComparison.Ordinal))
        )
        foreach (var link in page.Descendants(Html + "a").Select(a => a.Attribute("href")!.Value))
        {
            var to = new Uri(new Uri($"book:/{file}"), link);
            Assert.True(book.TryGetValue(to.AbsolutePath[1..], out var target), $"{file}: {link}");
            Assert.True(
                to.Fragment.Length == 0
                    || target.Descendants().Any(e => e.Attribute("id")?.Value == to.Fragment[1..]),
                $"{file}: {link}"
            );
        }
    }

    private static Dictionary<string, XDocument> Open(Book book)
    {
        using var zip = new ZipArchive(new MemoryStream(EpubBook.Write(book)));
        var files = new Dictionary<string, XDocument>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
            if (Path.GetExtension(entry.Name) is ".xhtml" or ".opf")
            {
                using var stream = entry.Open();
                files.Add(entry.FullName["book/".Length..], XDocument.Load(stream));
            }
        return files;
    }
}
