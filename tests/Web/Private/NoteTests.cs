using System.Net;
using Kith.Interventions.Notes;
using Kith.Kit;
using Kith.Worksheets.Forms;

namespace Kith.Web.Tests.Private;

public sealed class NoteTests
{
    private const string Words = "ask the neighbour first";

    [Fact]
    public async Task A_note_is_its_writers_own_until_it_is_shown_and_can_be_taken_back()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var (sheet, form) = Places(place);

        await Write(place, place.Maya, "keep");
        foreach (var at in new[] { sheet, form, NotePath(place) })
        {
            Assert.Contains(Words, await Text(place, place.Maya, at));
            Assert.DoesNotContain(Words, await Text(place, ade, at));
        }

        await Write(place, place.Maya, "show");
        Assert.Contains("A note from Maya", await Text(place, ade, sheet));
        Assert.Contains(Words, await Text(place, ade, form));

        var back = (await place.Page(place.Maya, NotePath(place)))
            .QuerySelectorAll("form:not(.write)")
            .Select(f => f.GetAttribute("action")!)
            .Single(a => a.StartsWith("/p/", StringComparison.Ordinal));
        using (var session = place.Maya.Session())
        {
            var inner = session.OpenPath(back["/p/".Length..])!;
            var (status, _, _) = await place.Post(
                ade,
                Workplace.Address(ade, inner),
                ("_csrf", Workplace.Csrf(ade, inner))
            );
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Contains(Words, await Text(place, ade, sheet));
            await place.Press(place.Maya, inner);
        }
        Assert.DoesNotContain(Words, await Text(place, ade, sheet));
        Assert.Contains(Words, await Text(place, place.Maya, sheet));
    }

    [Fact]
    public async Task A_note_goes_into_no_plan_and_no_file()
    {
        await using var place = await Workplace.Open();
        await Write(place, place.Maya, "keep");
        await place.Confirm(place.Maya);
        var room = $"/c/{place.Circle}";
        foreach (
            var end in new[] { "/plan", $"/s/{place.Sheet}/take/json", $"/s/{place.Sheet}/take/md" }
        )
        {
            var (status, body, _) = await place.Get(
                place.Maya,
                Workplace.Address(place.Maya, room + end)
            );
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain(Words, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_note_in_the_notebook_has_nobody_to_be_shown_to()
    {
        await using var place = await Workplace.Open();
        await place.Press(place.Maya, "/c/notebook/paper");
        var first = await place.Press(place.Maya, $"/c/notebook/sheets/{place.Snapshot.Id}");
        var path = $"/c/notebook/s/{first.Split('/')[4]}/notes/{place.Question}";
        var page = await place.Page(place.Maya, path);

        Assert.Empty(page.QuerySelectorAll("button[value=show]"));
        await place.Fill(place.Maya, page, ("_text", Words), ("_go", "keep"));
        Assert.Contains(Words, await Text(place, place.Maya, path));
    }

    [Fact]
    public async Task An_empty_text_deletes_every_version_of_a_note_and_cannot_be_shown()
    {
        await using var place = await Workplace.Open();
        await Write(place, place.Maya, "keep", "first words");
        await Write(place, place.Maya, "keep");
        var (status, body, _) = await place.Fill(
            place.Maya,
            await place.Page(place.Maya, NotePath(place)),
            ("_text", " "),
            ("_go", "show")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("There is no text to show yet.", body);
        Assert.Contains(Words, await Text(place, place.Maya, NotePath(place)));

        await Write(place, place.Maya, "keep", "");

        Assert.DoesNotContain(Words, await Text(place, place.Maya, NotePath(place)));
        using var session = place.Maya.Session();
        using var notebook = await place.Rooms.Whole(session, circle: null);
        Assert.DoesNotContain(notebook!.Events, e => e.What is MarginNote);
        Assert.Equal(2, notebook.Gone.Count);
    }

    [Fact]
    public async Task A_note_typed_when_the_session_was_over_comes_back_as_a_note_and_touches_no_answer()
    {
        await using var place = await Workplace.Open();
        var form = await place.Page(place.Maya, NotePath(place));
        place.Test.Node.Sessions.End(place.Maya.Cookie);
        await place.Fill(null, form, ("_text", Words), ("_go", "keep"));

        var back = place.Maya with { Cookie = await SignIn(place) };
        var kept = (await place.Page(back, "/desk"))
            .QuerySelectorAll("section.note a")
            .Single()
            .GetAttribute("href")!;
        var (_, body, _) = await place.Get(back, kept);
        var page = WebNode.Parse(body);
        Assert.Equal(Words, page.QuerySelector("textarea[name=_text]")!.TextContent.Trim());
        var (status, _, _) = await place.Fill(back, page, ("_text", Words), ("_go", "keep"));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Empty((await place.Page(back, "/desk")).QuerySelectorAll("section.note a"));
        var sheet = await Text(place, back, Places(place).Sheet);
        Assert.Contains(Words, sheet);
        Assert.Contains(Workplace.Secret, sheet);
    }

    [Fact]
    public async Task Too_long_a_note_is_refused_with_the_text_kept_on_the_page()
    {
        await using var place = await Workplace.Open();
        var text = new string('x', AnswerLimits.Long + 1);
        var (status, body, _) = await place.Fill(
            place.Maya,
            await place.Page(place.Maya, NotePath(place)),
            ("_text", text),
            ("_go", "show")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Equal(text, page.QuerySelector("textarea[name=_text]")!.TextContent.Trim());
        Assert.NotEmpty(page.QuerySelectorAll("p.error"));
    }

    private static (string Sheet, string Form) Places(Workplace place) =>
        ($"/c/{place.Circle}/s/{place.Sheet}", place.FillPath(place.Question));

    private static string NotePath(Workplace place) =>
        $"{Places(place).Sheet}/notes/{place.Question}";

    private static async Task Write(Workplace place, Person person, string go, string text = Words)
    {
        var (status, _, _) = await place.Fill(
            person,
            await place.Page(person, NotePath(place)),
            ("_text", text),
            ("_go", go)
        );
        Assert.Equal(HttpStatusCode.SeeOther, status);
    }

    private static async Task<string> Text(Workplace place, Person person, string path) =>
        (await place.Page(person, path)).QuerySelector("main")!.TextContent;

    private static async Task<string> SignIn(Workplace place)
    {
        using var words = Sealing.Passphrase.FromWords(place.Maya.Words);
        var opened = (Vault.SignIn.Opened)await place.Test.Node.Seats.Open(place.Maya.Name, words);
        using (opened.Seat)
            return place.Test.Node.Sessions.Begin(opened.Seat);
    }
}
