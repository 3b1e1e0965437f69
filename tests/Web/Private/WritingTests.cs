using System.Net;
using Kith.Vault;
using Kith.Worksheets.Forms;

namespace Kith.Web.Tests.Private;

public sealed class WritingTests
{
    [Fact]
    public async Task A_space_stands_between_an_answer_and_its_links_also_without_a_style()
    {
        await using var place = await Workplace.Open();
        var page = await place.Page(place.Maya, $"/c/{place.Circle}/s/{place.Sheet}");
        var links = page.QuerySelectorAll("dd > .change");
        Assert.NotEmpty(links);
        Assert.All(
            links,
            link => Assert.True(string.IsNullOrWhiteSpace(link.PreviousSibling!.TextContent))
        );
        Assert.All(
            links,
            link => Assert.Equal(AngleSharp.Dom.NodeType.Text, link.PreviousSibling!.NodeType)
        );
    }

    [Fact]
    public async Task What_is_saved_is_there_when_the_page_is_opened_again()
    {
        await using var place = await Workplace.Open();

        var page = await place.Page(place.Maya, place.FillPath(place.Question));

        Assert.Equal(
            Workplace.Secret,
            page.QuerySelector($"textarea[name={place.Question}]")!.TextContent.Trim()
        );
    }

    [Fact]
    public async Task Too_long_an_answer_is_refused_with_the_text_kept_on_the_page()
    {
        await using var place = await Workplace.Open();
        var text = new string('x', AnswerLimits.Long + 1);

        var (status, body, _) = await place.Fill(
            place.Maya,
            await place.Page(place.Maya, place.FillPath(place.Question)),
            (place.Question, text),
            ("_go", "stop")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Contains(
            text,
            page.QuerySelector($"textarea[name={place.Question}]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(page.QuerySelectorAll("p.error"));
        var stored = await place.Page(place.Maya, place.FillPath(place.Question));
        Assert.Contains(Workplace.Secret, stored.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_was_over_waits_for_the_next_sign_in()
    {
        await using var place = await Workplace.Open();
        var form = await place.Page(place.Maya, place.FillPath(place.Question));
        place.Test.Node.Sessions.End(place.Maya.Cookie);

        var (_, body, _) = await place.Fill(
            null,
            form,
            (place.Question, "typed too late"),
            ("_go", "next")
        );

        Assert.DoesNotContain("typed too late", body, StringComparison.Ordinal);
        var back = place.Maya with { Cookie = await SignIn(place) };
        var desk = await place.Page(back, "/desk");
        var kept = desk.QuerySelectorAll("section.note a").Single().GetAttribute("href")!;
        var (_, again, _) = await place.Get(back, kept);
        var page = WebNode.Parse(again);
        Assert.Contains(
            "typed too late",
            page.QuerySelector($"textarea[name={place.Question}]")!.TextContent,
            StringComparison.Ordinal
        );

        await place.Fill(back, page, (place.Question, "typed too late"), ("_go", "stop"));
        Assert.Empty((await place.Page(back, "/desk")).QuerySelectorAll("section.note a"));
    }

    [Fact]
    public async Task A_form_that_cannot_be_kept_gives_back_what_was_typed()
    {
        await using var place = await Workplace.Open();

        var (_, body, _) = await place.Post(
            null,
            "/save",
            ("_keep", "made-up"),
            (place.Question, "do not lose this")
        );

        Assert.Contains(
            "do not lose this",
            WebNode.Parse(body).QuerySelector("textarea")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_people_who_answer_at_once_see_both_answers()
    {
        await using var place = await Workplace.Open();
        var ade = await place.Maya.BringIn(place.Circle, "Ade", mayReadEarlier: true);
        var other = place.Snapshot.Questions.OfType<Worksheets.LongQuestion>().Skip(1).First().Id;
        await place.Post(
            ade,
            Workplace.Address(ade, $"/c/{place.Circle}/paper"),
            ("_csrf", Workplace.Csrf(ade, $"/c/{place.Circle}/paper"))
        );
        var hers = await place.Page(place.Maya, place.FillPath(other));
        var his = await place.Page(ade, place.FillPath(other));

        await place.Fill(place.Maya, hers, (other, "written by the window"), ("_go", "stop"));
        await place.Fill(ade, his, (other, "written by the door"), ("_go", "stop"));

        var page = await place.Page(place.Maya, place.FillPath(other));
        Assert.Contains("written by the window", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("written by the door", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task A_form_from_elsewhere_changes_nothing(string header, string value)
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/s/{place.Sheet}/aside";
        using var request = Workplace.Form(
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path))
        );
        request.Headers.Add(header, value);

        var (status, _, _) = await place.Send(place.Maya, request);

        Assert.Equal(HttpStatusCode.NotFound, status);
        var room = await place.Page(place.Maya, $"/c/{place.Circle}");
        Assert.Contains(place.Snapshot.Title, room.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_proof_changes_nothing()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/s/{place.Sheet}/aside";

        var (without, _, _) = await place.Post(place.Maya, Workplace.Address(place.Maya, path));
        var (wrong, _, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path + "x"))
        );
        var (right, _, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path))
        );

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.SeeOther),
            (without, wrong, right)
        );
    }

    [Fact]
    public async Task Leave_ends_the_session()
    {
        await using var place = await Workplace.Open();

        var (status, _, answer) = await place.Get(place.Maya, "/leave");

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.StartsWith(
            "https://",
            answer.Headers.Location!.ToString(),
            StringComparison.Ordinal
        );
        Assert.Null(place.Test.Node.Sessions.Find(place.Maya.Cookie));
    }

    [Fact]
    public async Task Private_pages_have_a_few_sizes_and_are_never_compressed()
    {
        await using var place = await Workplace.Open();
        foreach (var path in new[] { "/desk", $"/c/{place.Circle}", $"/c/{place.Circle}/plan" })
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                Workplace.Address(place.Maya, path)
            );
            request.Headers.Add("Accept-Encoding", "gzip, br");
            var (_, _, answer) = await place.Send(place.Maya, request);

            Assert.Empty(answer.Content.Headers.ContentEncoding);
            var length = answer.Content.Headers.ContentLength!.Value;
            Assert.True(
                length >= 16 * 1024 && (length & (length - 1)) == 0,
                $"{path} has {length} bytes."
            );
        }
    }

    private static async Task<string> SignIn(Workplace place)
    {
        using var words = Sealing.Passphrase.FromWords(place.Maya.Words);
        var opened = (SignIn.Opened)await place.Test.Node.Seats.Open(place.Maya.Name, words);
        using (opened.Seat)
            return place.Test.Node.Sessions.Begin(opened.Seat);
    }
}
