using System.Net;
using AngleSharp.Html.Dom;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

/// <summary>Pages about one's own seat, through real requests.</summary>
public sealed class SecurityTests
{
    private const string Own = "own words nobody knows";
    private const string Place = "__Host-kith-place";

    [Fact]
    public async Task A_passphrase_is_changed_in_the_page_and_the_session_goes_on()
    {
        await using var place = await Workplace.Open();
        var (status, body, answer) = await Act(place, "/security/passphrase", ("chosen", Own));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Your passphrase is changed", body, StringComparison.Ordinal);
        var now = place.Maya with { Words = Own, Cookie = Cookie(answer) };
        var link = WebNode
            .Parse(body)
            .QuerySelectorAll("main a")
            .OfType<IHtmlAnchorElement>()
            .Single(a => a.TextContent == "To your desk");
        var (desk, text, _) = await place.Get(now, link.PathName);
        Assert.Equal(HttpStatusCode.OK, desk);
        Assert.Contains("Your desk", text, StringComparison.Ordinal);
        Assert.Null(place.Test.Node.Sessions.Find(place.Maya.Cookie));
        Assert.True(await Opens(place, Own));
        Assert.False(await Opens(place, place.Maya.Words));
    }

    [Theory]
    [InlineData("/security/passphrase")]
    [InlineData("/security/known")]
    [InlineData("/security/sheet")]
    [InlineData("/security/second")]
    [InlineData("/security/close")]
    public async Task Every_form_asks_for_the_passphrase_and_says_so_when_it_is_wrong(string path)
    {
        await using var place = await Workplace.Open();
        var (status, body, answer) = await Act(
            place,
            path,
            ("current", "not this one"),
            ("chosen", Own),
            ("sure", "yes")
        );

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("role=\"alert\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("not this one", body, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(await Opens(place, place.Maya.Words));
        Assert.False(await Opens(place, Own));
    }

    [Fact]
    public async Task A_sheets_words_stand_on_one_page_and_in_no_address_and_open_the_seat()
    {
        await using var place = await Workplace.Open();
        var (status, body, _) = await Act(place, "/security/sheet", ("with-name", "yes"));

        Assert.Equal(HttpStatusCode.OK, status);
        var page = WebNode.Parse(body);
        var words = page.QuerySelector(".secret-words")!.TextContent;
        Assert.Equal(7, words.Split(' ').Length);
        Assert.Equal(1, body.Split(words).Length - 1);
        Assert.Contains("Maya", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll("[href],[action],[src]").Select(e => e.OuterHtml),
            html => Assert.DoesNotContain(words.Split(' ')[0] + " ", html, StringComparison.Ordinal)
        );
        Assert.True(await Opens(place, words));
        var desk = await SignIn(place, "Maya", words);
        Assert.Contains("You came in with your recovery sheet", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_tells_whether_there_is_a_second_notebook_or_a_sheet()
    {
        await using var place = await Workplace.Open();
        var before = await Pages(place);

        await Act(place, "/security/second", ("chosen", Own));
        await Act(place, "/security/sheet");

        Assert.Equal(before, await Pages(place));
        Assert.Contains("Your desk", await SignIn(place, "Maya", Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_keys_leave_circles_and_notebook_open_and_the_sheet_dead()
    {
        await using var place = await Workplace.Open();
        var (_, made, _) = await Act(place, "/security/sheet");
        var sheet = WebNode.Parse(made).QuerySelector(".secret-words")!.TextContent;

        var (status, _, answer) = await Act(place, "/security/known", ("chosen", Own));

        Assert.Equal(HttpStatusCode.OK, status);
        var now = place.Maya with { Words = Own, Cookie = Cookie(answer) };
        var page = await place.Page(now, $"/c/{place.Circle}/s/{place.Sheet}");
        Assert.Contains(Workplace.Secret, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await Opens(place, sheet));
        Assert.False(await Opens(place, place.Maya.Words));
    }

    [Fact]
    public async Task A_closed_seat_is_closed_only_with_a_tick_and_then_for_good()
    {
        await using var place = await Workplace.Open();
        var (unsure, _, _) = await Act(place, "/security/close");
        Assert.Equal(HttpStatusCode.BadRequest, unsure);
        Assert.True(await Opens(place, place.Maya.Words));

        var (status, body, _) = await Act(place, "/security/close", ("sure", "yes"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Your seat is closed", body, StringComparison.Ordinal);
        Assert.False(await Opens(place, place.Maya.Words));
        Assert.Null(place.Test.Node.Sessions.Find(place.Maya.Cookie));
    }

    [Fact]
    public async Task Sessions_are_listed_ended_and_given_another_idle_time()
    {
        await using var place = await Workplace.Open();
        Person other;
        using (var session = place.Maya.Session())
            other = place.Maya with { Cookie = place.Test.Node.Sessions.Begin(session.Seat) };

        var page = await place.Page(place.Maya, "/security");
        Assert.Equal(2, page.QuerySelectorAll("#sessions ~ ul li").Length);
        await place.Press(place.Maya, "/security/idle", ("minutes", "60"));
        await place.Press(place.Maya, "/security/idle", ("minutes", "600"));
        await place.Press(place.Maya, "/security/others");

        Assert.Null(place.Test.Node.Sessions.Find(other.Cookie));
        using var mine = place.Maya.Session();
        Assert.Equal(TimeSpan.FromMinutes(60), mine.Idle);
    }

    [Fact]
    public async Task A_place_for_this_browser_is_kept_only_if_asked_for_and_stays_after_leaving()
    {
        await using var place = await Workplace.Open();
        var (_, _, plain) = await SignInTo(place, "Maya", place.Maya.Words);
        Assert.DoesNotContain(Cookies(plain), c => c.StartsWith(Place, StringComparison.Ordinal));

        var (_, _, asked) = await SignInTo(place, "Maya", place.Maya.Words, ("place", "yes"));
        var cookie = Cookies(asked).Single(c => c.StartsWith(Place, StringComparison.Ordinal));
        Assert.Contains("Max-Age=15552000", cookie, StringComparison.Ordinal);
        Assert.Contains("; Secure; HttpOnly; SameSite=Strict", cookie, StringComparison.Ordinal);
        var kept = cookie.Split(';')[0];

        var (_, _, left) = await Leave(place, kept);
        Assert.Equal(
            "\"cache\", \"storage\"",
            string.Join(", ", left.Headers.GetValues("Clear-Site-Data"))
        );
        Assert.DoesNotContain(Cookies(left), c => c.StartsWith(Place, StringComparison.Ordinal));
        var (_, _, leftPlain) = await Leave(place, "x=y");
        Assert.Contains(
            "cookies",
            string.Join(", ", leftPlain.Headers.GetValues("Clear-Site-Data")),
            StringComparison.Ordinal
        );

        var (_, _, dropped) = await SignInTo(place, "Maya", place.Maya.Words, kept);
        Assert.Contains(
            Cookies(dropped),
            c => c.StartsWith(Place + "=;", StringComparison.Ordinal)
        );
    }

    private static async Task<(HttpStatusCode, string, HttpResponseMessage)> Leave(
        Workplace place,
        string cookie
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/leave");
        request.Headers.Add("Cookie", cookie);
        return await place.Send(null, request);
    }

    /// <summary>Posts a form about Maya's seat as its page has it.</summary>
    private static async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Act(
        Workplace place,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_csrf"] = Workplace.Csrf(place.Maya, path),
            ["name"] = "Maya",
            ["current"] = place.Maya.Words,
        };
        foreach (var (name, value) in fields)
            typed[name] = value;
        return await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            [.. typed.Select(t => (t.Key, t.Value))]
        );
    }

    /// <summary>What Maya sees of her seat, without the words that are drawn anew for each page and what is sealed.</summary>
    private static async Task<string[]> Pages(Workplace place)
    {
        var pages = new List<string>();
        foreach (
            var path in new[]
            {
                "/desk",
                "/security",
                "/security/passphrase",
                "/security/sheet",
                "/security/second",
                "/security/known",
                "/security/close",
            }
        )
        {
            var page = await place.Page(place.Maya, path);
            foreach (var words in page.QuerySelectorAll(".secret-words").ToList())
                words.Remove();
            pages.Add(page.QuerySelector("main")!.TextContent);
        }
        return [.. pages];
    }

    private static async Task<bool> Opens(Workplace place, string words)
    {
        using var passphrase = Sealing.Passphrase.FromWords(words);
        if (
            await place.Test.Node.Seats.Open("Maya", passphrase)
            is not Vault.SignIn.Opened { Seat: var seat }
        )
            return false;
        seat.Dispose();
        return true;
    }

    private static async Task<string> SignIn(Workplace place, string name, string words)
    {
        var (status, _, answer) = await SignInTo(place, name, words);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        var me = place.Maya with { Cookie = Cookie(answer) };
        return (await place.Page(me, "/desk")).Body!.TextContent;
    }

    private static Task<(HttpStatusCode, string, HttpResponseMessage)> SignInTo(
        Workplace place,
        string name,
        string words,
        params (string, string)[] more
    ) => SignInTo(place, name, words, "__Host-kith-try=1", more);

    private static async Task<(HttpStatusCode, string, HttpResponseMessage)> SignInTo(
        Workplace place,
        string name,
        string words,
        string cookie,
        params (string, string)[] more
    )
    {
        using var request = Workplace.Form(
            "/sign-in/here",
            [("name", name), ("passphrase", words), .. more]
        );
        request.Headers.Add("Cookie", "__Host-kith-try=1; " + cookie);
        return await place.Send(null, request);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static string Cookie(HttpResponseMessage answer) =>
        Cookies(answer)
            .Single(c => c.StartsWith("__Host-kith=", StringComparison.Ordinal))
            .Split(';')[0]["__Host-kith=".Length..];
}
