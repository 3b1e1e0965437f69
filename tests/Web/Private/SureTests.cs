using System.Net;
using AngleSharp.Html.Dom;
using Kith.Kit;
using Kith.Vault;

namespace Kith.Web.Tests.Private;

/// <summary>What cannot simply be undone is done only by somebody who gave the passphrase again a moment ago.</summary>
public sealed class SureTests
{
    [Fact]
    public async Task Asking_for_somebody_to_be_taken_out_waits_for_the_passphrase()
    {
        await using var place = await Workplace.Open();
        var (ade, path) = await Ade(place);
        await place.Maya.BringIn(place.Circle, "Ines");

        var page = await Ask(place, path + "/yes");
        Assert.Equal(0, await Acts(place));
        Assert.Equal(path, await Give(place, page));

        using var room = await place.Maya.Open(place.Circle);
        using var his = await ade.Open(place.Circle);
        Assert.Equal(YesTo.Removal, room.Membership.MyYes(his.Me));
    }

    [Fact]
    public async Task The_yes_that_takes_somebody_out_waits_for_the_passphrase()
    {
        await using var place = await Workplace.Open();
        var (ade, path) = await Ade(place);
        var ines = await place.Maya.BringIn(place.Circle, "Ines");
        await place.Confirm(ines);
        await place.Press(ines, path + "/yes");

        var page = await Ask(place, path + "/yes");
        using (await ade.Open(place.Circle)) { }
        await Give(place, page);

        var room = Workplace.Address(ade, $"/c/{place.Circle}");
        Assert.Equal(HttpStatusCode.NotFound, (await place.Get(ade, room)).Status);
    }

    [Fact]
    public async Task New_keys_wait_for_the_passphrase()
    {
        await using var place = await Workplace.Open();
        var page = await Ask(place, $"/c/{place.Circle}/new-keys");
        Assert.Equal(0, await Acts(place));

        await Give(place, page);

        using var room = await place.Maya.Open(place.Circle);
        Assert.Equal(NewKeys.ByHand, room.Acts[^1].Why);
    }

    [Fact]
    public async Task What_was_ticked_before_the_passphrase_counts_after_it_also_when_it_was_wrong_first()
    {
        await using var place = await Workplace.Open();
        var (ade, _) = await Ade(place);
        using var his = await ade.Open(place.Circle);
        var heard = ("heard", $"{his.Me} {his.Fingerprint(his.Me)}");
        var page = await Ask(place, $"/c/{place.Circle}/new-keys/compared", heard);

        var (status, body, _) = await Send(place, page, place.Maya.Words + " more");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(0, await Acts(place));
        await Give(place, WebNode.Parse(body));

        using var room = await place.Maya.Open(place.Circle);
        Assert.Equal(NewKeys.Compared, room.Acts[^1].Why);
    }

    [Fact]
    public async Task What_was_written_earlier_is_given_only_after_the_passphrase()
    {
        await using var place = await Workplace.Open();
        var ade = await place.Maya.BringIn(place.Circle, "Ade");
        await place.Press(ade, $"/c/{place.Circle}/name", ("name", "Ade"));
        var page = await Ask(place, await PathOf(place, ade) + "/earlier");
        Assert.DoesNotContain("begun by", await Text(place, ade), StringComparison.Ordinal);

        await Give(place, page);

        Assert.Contains("begun by Maya", await Text(place, ade), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_for_good_waits_for_the_passphrase_at_the_yes_and_at_the_end_and_a_no_does_not()
    {
        await using var place = await Workplace.Open();
        var close = $"/c/{place.Circle}/close";
        await place.Press(place.Maya, close + "/no");
        var yes = await Ask(place, close + "/yes");
        using (var room = await place.Maya.Open(place.Circle))
            Assert.Null(room.Ending.From);
        Assert.Equal(close, await Give(place, yes));

        place.Test.Clock.Advance(Sessions.ConfirmationHolds);
        var now = await Ask(place, close + "/now", ("kept", "1"));
        using (await place.Maya.Open(place.Circle)) { }
        Assert.Equal($"/c/{place.Circle}/closed", await Give(place, now));
    }

    [Fact]
    public async Task A_limited_seat_is_made_and_ended_in_one_step_after_the_passphrase()
    {
        await using var place = await Workplace.Open();
        var limited = $"/c/{place.Circle}/limited";
        var make = await Ask(place, limited + "/make", ("known", "yes"));
        var (status, body, _) = await Send(place, make, place.Maya.Words);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotNull(WebNode.Parse(body).QuerySelector(".secret-words"));

        place.Test.Clock.Advance(Sessions.ConfirmationHolds);
        Assert.Equal(limited, await Give(place, await Ask(place, limited + "/end")));
    }

    [Fact]
    public async Task A_page_that_asks_leads_back_and_reaches_no_form_about_the_seat()
    {
        await using var place = await Workplace.Open();
        var page = await Ask(place, $"/c/{place.Circle}/new-keys");
        using var session = place.Maya.Session();
        var back = page.QuerySelector("main form a")!.GetAttribute("href")!["/p/".Length..];
        Assert.Equal($"/c/{place.Circle}/new-keys", session.OpenPath(back));

        page.QuerySelector("input[name=_act]")!
            .SetAttribute("value", session.SealPath("/security/close"));
        var (status, _, _) = await Send(place, page, place.Maya.Words);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.NotNull(place.Test.Node.Sessions.Find(place.Maya.Cookie));
    }

    /// <summary>Presses a button; the page that comes asks for the passphrase.</summary>
    private static async Task<IHtmlDocument> Ask(
        Workplace place,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            [("_csrf", Workplace.Csrf(place.Maya, path)), .. fields]
        );
        Assert.Equal(HttpStatusCode.OK, status);
        var page = WebNode.Parse(body);
        Assert.NotNull(page.QuerySelector("input[type=password]"));
        return page;
    }

    /// <summary>Gives the passphrase; returns the inner path it leads to.</summary>
    private static async Task<string> Give(Workplace place, IHtmlDocument page)
    {
        var (status, _, answer) = await Send(place, page, place.Maya.Words);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        return Desk.Inner(place.Maya, answer);
    }

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Send(
        Workplace place,
        IHtmlDocument page,
        string words
    )
    {
        var form = page.QuerySelector("main form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return place.Post(
            place.Maya,
            form.GetAttribute("action")!,
            [.. hidden, ("name", place.Maya.Name), ("passphrase", words)]
        );
    }

    private static async Task<(Person Ade, string Path)> Ade(Workplace place)
    {
        var ade = await place.BringInAde();
        return (ade, await PathOf(place, ade));
    }

    private static async Task<string> PathOf(Workplace place, Person person)
    {
        using var room = await person.Open(place.Circle);
        return $"/c/{place.Circle}/people/{room.Me}";
    }

    /// <summary>How often somebody acted on who belongs here, joining left out.</summary>
    private static async Task<int> Acts(Workplace place)
    {
        using var room = await place.Maya.Open(place.Circle);
        return room.Acts.Count(a => a.Why is not null || a.What == ActKind.YesToRemoval);
    }

    private static async Task<string> Text(Workplace place, Person person) =>
        (await place.Page(person, $"/c/{place.Circle}")).Body!.TextContent;
}
