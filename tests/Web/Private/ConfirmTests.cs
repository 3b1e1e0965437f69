using System.Net;
using Kith.Kit;
using Kith.Vault;

namespace Kith.Web.Tests.Private;

/// <summary>A file is handed out only to somebody who gave the passphrase again a moment ago.</summary>
public sealed class ConfirmTests
{
    private static readonly string[] Files = ["all", "csv", "json", "md"];

    [Fact]
    public async Task No_route_hands_out_a_file_before_the_passphrase_is_given_again()
    {
        await using var place = await Workplace.Open();
        Assert.Empty(await Handed(place));

        await place.Confirm(place.Maya);
        Assert.Equal(Files, await Handed(place));

        place.Test.Clock.Advance(Sessions.ConfirmationHolds);
        Assert.Empty(await Handed(place));
    }

    [Fact]
    public async Task It_asks_where_the_file_was_asked_for_and_leads_back_to_the_page()
    {
        await using var place = await Workplace.Open();
        var take = $"/c/{place.Circle}/s/{place.Sheet}/take";
        var page = await place.Page(place.Maya, take + "/json");
        Assert.NotNull(page.QuerySelector("input[type=password]"));
        Assert.DoesNotContain(Workplace.Secret, page.Source.Text, StringComparison.Ordinal);

        var (status, _, answer) = await Give(place, page, place.Maya.Name, place.Maya.Words);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(take, Desk.Inner(place.Maya, answer));
        Assert.Equal(Files, await Handed(place));
    }

    [Fact]
    public async Task Only_the_row_that_signed_in_confirms()
    {
        await using var place = await Workplace.Open();
        var page = await place.Page(place.Maya, $"/c/{place.Circle}/s/{place.Sheet}/take/md");
        foreach (
            var (name, words) in new[]
            {
                (place.Maya.Name, place.Maya.Words + " more"),
                (place.Maya.Name, ""),
                (place.Rafi.Name, place.Rafi.Words),
                ("Nobody", place.Maya.Words),
            }
        )
        {
            var (status, body, _) = await Give(place, page, name, words);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.NotNull(WebNode.Parse(body).QuerySelector("[role=alert]"));
            if (words.Length > 0)
                Assert.DoesNotContain(words, body, StringComparison.Ordinal);
        }
        Assert.Empty(await Handed(place));
    }

    [Fact]
    public async Task Another_session_of_the_same_person_is_asked_again()
    {
        await using var place = await Workplace.Open();
        await place.Confirm(place.Maya);
        using var session = place.Maya.Session();
        var elsewhere = place.Maya with { Cookie = place.Test.Node.Sessions.Begin(session.Seat) };

        Assert.Empty(await Handed(place, elsewhere));
    }

    [Fact]
    public async Task Without_its_proof_or_its_session_the_form_does_nothing()
    {
        await using var place = await Workplace.Open();
        var take = $"/c/{place.Circle}/s/{place.Sheet}/take";
        using (var session = place.Maya.Session())
        {
            (string, string)[] fields =
            [
                ("_csrf", session.CsrfTag("/other")),
                ("_place", session.SealPath(take)),
                ("name", place.Maya.Name),
                ("passphrase", place.Maya.Words),
            ];
            var (forged, _, _) = await place.Post(place.Maya, "/confirm", fields);
            Assert.Equal(HttpStatusCode.NotFound, forged);
            var (signedOut, _, answer) = await place.Post(null, "/confirm", fields);
            Assert.Equal(HttpStatusCode.SeeOther, signedOut);
            Assert.Equal("/desk", answer.Headers.Location!.ToString());
        }
        Assert.Empty(await Handed(place));
    }

    private static Task<(HttpStatusCode, string, HttpResponseMessage)> Give(
        Workplace place,
        AngleSharp.Html.Dom.IHtmlDocument page,
        string name,
        string words
    )
    {
        var form = page.QuerySelector("main form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return place.Post(
            place.Maya,
            form.GetAttribute("action")!,
            [.. hidden, ("name", name), ("passphrase", words)]
        );
    }

    /// <summary>The last words of the addresses of all files that any route of the workroom hands to this person, in order.</summary>
    private static async Task<IReadOnlyList<string>> Handed(Workplace place, Person? person = null)
    {
        person ??= place.Maya;
        var handed = new List<string>();
        foreach (var (_, path) in place.Paths().Where(p => p.Method == "GET"))
        {
            var (_, _, answer) = await place.Get(person, Workplace.Address(person, path));
            if (answer.Content.Headers.ContentDisposition?.DispositionType == "attachment")
                handed.Add(path.Split('/')[^1]);
        }
        return [.. handed.Order(StringComparer.Ordinal)];
    }
}
