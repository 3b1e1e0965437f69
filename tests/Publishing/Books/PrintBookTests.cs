using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kith.Publishing.Books.Print;

namespace Kith.Publishing.Tests.Books;

public sealed class PrintBookTests
{
    private static readonly IHtmlDocument Whole = Parse(PrintBook.Html(Shelf.Whole));

    [Fact]
    public void It_is_one_file_that_needs_nothing_else()
    {
        Assert.Empty(Whole.QuerySelectorAll("script, img, link, iframe, object, [style], [src]"));
        Assert.All(
            Whole.QuerySelectorAll("[href]"),
            a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal)
        );
        var style = Whole.QuerySelector("style")!.TextContent;
        Assert.Equal(Count(style, "url("), Count(style, "url(data:font/woff2"));
    }

    [Fact]
    public void Every_link_leads_to_one_place_in_the_book()
    {
        var ids = Whole.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var places = ids.ToHashSet();
        Assert.All(
            Whole.QuerySelectorAll("a"),
            a => Assert.Contains(a.GetAttribute("href")![1..], places)
        );
    }

    [Fact]
    public void Chapters_are_above_their_pages_in_the_outline_and_no_level_is_left_out()
    {
        var levels = Whole
            .QuerySelectorAll("h1, h2, h3, h4, h5")
            .Select(h => h.LocalName[1] - '0')
            .ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(
            Shelf.Library.Pages,
            page =>
                Assert.Equal(
                    page.Title,
                    Whole.GetElementById(page.Code)!.QuerySelector("h2")!.TextContent
                )
        );
    }

    [Fact]
    public void The_contents_show_the_numbers_that_are_known_and_leave_room_for_the_others()
    {
        var code = Shelf.Part.Chapters[0].Pages[0].Code;
        var numbers = new Dictionary<string, int> { [code] = 17 };
        var contents = Parse(PrintBook.Html(Shelf.Part, numbers)).QuerySelector(".contents")!;
        Assert.Equal("17", contents.QuerySelector($"a[href='#{code}'] .number")!.TextContent);
        Assert.Equal("", contents.QuerySelector("a[href='#words'] .number")!.TextContent);
        Assert.Empty(Whole.QuerySelectorAll(".contents .number"));
    }

    [Fact]
    public void Every_worksheet_is_there_blank_with_its_worked_example()
    {
        foreach (var sheet in Shelf.Library.Worksheets)
        {
            var inside = Whole.GetElementById($"sheet-{sheet.Code}")!.ParentElement!;
            Assert.Equal(sheet.Questions.Count(), inside.QuerySelectorAll(".blank").Length);
            Assert.Equal(
                sheet.Example?.Entries.Count ?? 0,
                inside.QuerySelectorAll(".filled").Length
            );
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
