using System.Net;
using Kith.Interventions.Notes;
using Kith.Kit;
using Kith.Web.Pages.Notes;
using Kith.Worksheets.Forms;

namespace Kith.Web.Tests.Private;

public sealed class PageNoteTests
{
    private const string Words = "ask the neighbour first";

    [Theory]
    [InlineData("")]
    [InlineData("/boards/people")]
    [InlineData("/plan")]
    [InlineData("/accountability")]
    public async Task A_note_stands_beside_its_page_for_its_writer_alone(string page)
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var at = $"/c/{place.Circle}{page}";

        var (status, _, _) = await Write(place, Form(place, page), Words);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Contains(Words, await Text(place, place.Maya, at));
        Assert.DoesNotContain(Words, await Text(place, ade, at));
        Assert.DoesNotContain(Words, await Text(place, ade, Form(place, page)));
        Assert.DoesNotContain(Words, await Text(place, place.Maya, $"/c/{place.Circle}/news"));
        Assert.DoesNotContain(Words, await Text(place, place.Maya, "/c/notebook"));
    }

    [Fact]
    public async Task Every_page_of_a_room_leads_to_its_note_and_back()
    {
        await using var place = await Workplace.Open();
        foreach (var page in new[] { "", "/boards/risks", "/people", "/meeting", "/retaliation" })
        {
            var at = $"/c/{place.Circle}{page}";
            var (link, way) = await Leads(place, at, "A note of your own");
            Assert.Equal(Form(place, page), way);
            Assert.Equal(at, (await Leads(place, way, "The page it is about")).Way);
            Assert.False(link.Closest(".screen-only") is null);
            Assert.Contains("Who reads this: Maya", await Text(place, place.Maya, at));
            Assert.Contains("Only you read your own note", await Text(place, place.Maya, way));
        }
    }

    [Fact]
    public async Task An_empty_text_deletes_every_version_of_a_note()
    {
        await using var place = await Workplace.Open();
        var form = Form(place, "/plan");
        var plan = $"/c/{place.Circle}/plan";
        await Write(place, form, "first words");
        await Write(place, Form(place, "/people"), "of another page");
        await Write(place, form, Words);
        var text = await Text(place, place.Maya, plan);
        Assert.Contains(Words, text);
        Assert.DoesNotContain("first words", text);

        await Write(place, form, "  ");

        Assert.DoesNotContain(Words, await Text(place, place.Maya, plan));
        Assert.NotNull((await Leads(place, plan, "A note of your own")).Way);
        using var session = place.Maya.Session();
        using var notebook = await place.Rooms.Whole(session, circle: null);
        Assert.Equal(
            ["of another page"],
            notebook!.Events.Select(e => e.What).OfType<PageNote>().Select(n => n.Text)
        );
        Assert.Equal(2, notebook.Gone.Count);
    }

    [Fact]
    public async Task A_note_is_on_no_paper_and_in_no_file_of_others()
    {
        await using var place = await Workplace.Open();
        await Write(place, Form(place, "/plan"), Words);
        var page = await place.Page(place.Maya, $"/c/{place.Circle}/plan");

        Assert.All(
            page.QuerySelectorAll("p.written").Where(p => p.TextContent.Contains(Words)),
            p => Assert.NotNull(p.Closest(".screen-only"))
        );
        Assert.Single(page.QuerySelectorAll(".margin p.written"));
    }

    [Fact]
    public async Task Notes_beside_pages_of_the_notebook_are_kept_too()
    {
        await using var place = await Workplace.Open();
        await Write(place, "/c/notebook/beside/~sheets", Words);
        Assert.Contains(Words, await Text(place, place.Maya, "/c/notebook/sheets"));
    }

    [Fact]
    public async Task Too_long_a_note_is_refused_with_the_text_kept_on_the_page()
    {
        await using var place = await Workplace.Open();
        var text = new string('x', AnswerLimits.Long + 1);
        var (status, body, _) = await Write(place, Form(place, "/plan"), text);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Equal(text, page.QuerySelector("textarea[name=_text]")!.TextContent.Trim());
        Assert.NotEmpty(page.QuerySelectorAll("p.error"));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("~..~x")]
    [InlineData("~a b")]
    [InlineData("~<b>")]
    public void What_is_no_name_of_a_page_has_no_note(string name) =>
        Assert.Null(PageSpot.Named(name));

    [Theory]
    [InlineData("")]
    [InlineData("boards/people")]
    [InlineData("yes/0123456789abcdef")]
    public void A_name_says_the_page_again(string page) =>
        Assert.Equal(page, PageSpot.Named(new PageSpot(page).Name)!.Page);

    private static string Form(Workplace place, string page) =>
        $"/c/{place.Circle}/beside/~{page.TrimStart('/').Replace('/', '~')}";

    private static async Task<(HttpStatusCode, string, HttpResponseMessage)> Write(
        Workplace place,
        string form,
        string text
    )
    {
        var (status, body, answer) = await place.Fill(
            place.Maya,
            await place.Page(place.Maya, form),
            ("_text", text)
        );
        return (status, body, answer);
    }

    private static async Task<(AngleSharp.Dom.IElement Link, string Way)> Leads(
        Workplace place,
        string at,
        string label
    )
    {
        var link = (await place.Page(place.Maya, at))
            .QuerySelectorAll("main a")
            .Last(a => a.TextContent == label);
        using var session = place.Maya.Session();
        return (link, session.OpenPath(link.GetAttribute("href")!["/p/".Length..])!);
    }

    private static async Task<string> Text(Workplace place, Person person, string path) =>
        (await place.Page(person, path)).QuerySelector("main")!.TextContent;
}
