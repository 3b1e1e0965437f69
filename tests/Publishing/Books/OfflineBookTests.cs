using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Offline;

namespace Kith.Publishing.Tests.Books;

public sealed partial class OfflineBookTests
{
    private const int PatienceMs = 1000;

    private static readonly Dictionary<string, string> Whole = Open(Shelf.Whole);
    private static readonly Dictionary<string, string> Part = Open(Shelf.Part);

    private static readonly IReadOnlyDictionary<string, IHtmlDocument> Pages = Whole
        .Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(f => f.Key, f => new HtmlParser().ParseDocument(f.Value));

    [Fact]
    public void The_same_book_has_the_same_bytes() =>
        Assert.Equal(OfflineBook.Write(Shelf.Part), OfflineBook.Write(Shelf.Part));

    [Fact]
    public void From_the_first_page_every_file_is_reached_and_no_link_leads_nowhere()
    {
        Assert.Equal(Whole.Keys.Order(), Walk(Whole).Order());
        Assert.Equal(Part.Keys.Order(), Walk(Part).Order());
    }

    [Fact]
    public void Every_link_to_a_place_on_a_page_finds_it()
    {
        foreach (var (name, page) in Pages)
        foreach (
            var link in page.QuerySelectorAll("a[href*='#']").Select(a => a.GetAttribute("href")!)
        )
        {
            var to = new Uri(new Uri($"copy:/{name}"), link);
            Assert.True(
                Pages[to.AbsolutePath[1..]].GetElementById(to.Fragment[1..]) is not null,
                $"{name}: {link}"
            );
        }
    }

    [Fact]
    public void No_page_holds_script_or_needs_a_network()
    {
        Assert.All(
            Pages.Values,
            page =>
                Assert.Empty(page.QuerySelectorAll("script, form, iframe, [style], [src], base"))
        );
        Assert.All(
            Whole.Where(f => !f.Key.StartsWith("fonts/", StringComparison.Ordinal)),
            file => Assert.DoesNotMatch("(href|src)=\"[a-z]+:|url\\(['\"]?(https?:|//)", file.Value)
        );
    }

    [Fact]
    public void Every_page_has_one_heading_of_its_own_and_a_neutral_title()
    {
        foreach (var (name, page) in Pages)
        {
            Assert.True(page.QuerySelectorAll("h1").Length == 1, name);
            Assert.Equal("Notes", page.Title);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.True(ids.Count == ids.Distinct().Count(), name);
        }
    }

    [Fact]
    public void Everything_in_the_guide_is_there_and_in_the_list_from_A_to_Z()
    {
        var listed = Pages["a-z.html"]
            .QuerySelectorAll(".entries a")
            .Select(a => a.GetAttribute("href"))
            .ToHashSet();
        string[] all =
        [
            .. Shelf.Library.Pages.Select(p => $"guide/{p.Code}.html"),
            .. Shelf.Library.Worksheets.Select(s => $"worksheets/{s.Code}.html"),
            .. Shelf.Library.Words.Select(w => $"words.html#word-{w.Id}"),
        ];
        Assert.Empty(all.Except(listed));
        Assert.All(
            Shelf.Library.Worksheets,
            sheet => Assert.True(Pages.ContainsKey($"worksheets/{sheet.Code}-print.html"))
        );
    }

    [Fact]
    public void The_first_page_leads_to_safety_first()
    {
        var now = Shelf.Library.Paths.Single(p => p.Urgency is Kith.Packs.Urgency.Now);
        Assert.Equal(
            $"start/{now.Code}.html",
            Pages["index.html"].QuerySelector("main a")!.GetAttribute("href")
        );
    }

    [Fact]
    public void Every_answer_of_the_triage_leads_on_to_a_path_and_every_question_leads_back()
    {
        var triage = Shelf.Library.Triage;
        var first = Pages["index.html"];
        Assert.Equal(triage[0].Ask, first.QuerySelector("h1")!.TextContent);
        Assert.Equal(triage[0].Choices.Select(c => c.Say), Answers(first));
        foreach (var step in triage.Skip(1))
        {
            var page = Pages[$"start/{step.N}.html"];
            Assert.Equal(step.Ask, page.QuerySelector("h1")!.TextContent);
            Assert.Equal([.. step.Choices.Select(c => c.Say), "I am not sure"], Answers(page));
            var back = page.QuerySelector("a.back")!.GetAttribute("href")!;
            Assert.Contains($"{step.N}.html", Targets(back));
        }
        foreach (var path in Shelf.Library.Paths)
            Assert.Equal(
                "../index.html",
                Pages[$"start/{path.Code}.html"].QuerySelector("a.back")!.GetAttribute("href")
            );
        Assert.DoesNotContain(Pages.Keys, name => name == $"start/{triage[0].N}.html");

        static IEnumerable<string> Answers(IHtmlDocument page) =>
            page.QuerySelectorAll(".choices a").Select(a => a.TextContent);

        static IEnumerable<string> Targets(string back) =>
            Pages[back["../".Length..]]
                .QuerySelectorAll(".choices a")
                .Select(a => Path.GetFileName(a.GetAttribute("href")!));
    }

    /// <summary>The files that are reached; it fails at a link to one that is not there.</summary>
    private static HashSet<string> Walk(Dictionary<string, string> files)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(["index.html"]);
        while (next.TryPop(out var file))
        {
            if (!reached.Add(file))
                continue;
            Assert.True(files.TryGetValue(file, out var text), file);
            foreach (Match link in Address().Matches(text))
                next.Push(
                    new Uri(new Uri($"copy:/{file}"), link.Groups["to"].Value).AbsolutePath[1..]
                );
        }
        return reached;
    }

    private static Dictionary<string, string> Open(Book book)
    {
        using var zip = new ZipArchive(new MemoryStream(OfflineBook.Write(book)));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            files.Add(entry.FullName, reader.ReadToEnd());
        }
        return files;
    }

    [GeneratedRegex(
        "href=\"(?<to>[^\"]+)\"|url\\((?<to>[^)]+)\\)",
        RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Address();
}
