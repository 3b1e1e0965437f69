using System.Globalization;
using System.Net;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

/// <summary>Check-ins and reminders through the pages: limits first, told once, and only one's own.</summary>
public sealed class CheckInPageTests
{
    [Fact]
    public async Task The_limits_stand_before_the_form()
    {
        await using var place = await Workplace.Open();
        await place.BringInAde();
        foreach (var room in new[] { place.Circle.ToString(), "notebook" })
        {
            var main = (await place.Page(place.Maya, $"/c/{room}/check-in")).QuerySelector("main")!;
            var text = main.TextContent;

            Assert.Contains("not an alarm for an emergency", text, StringComparison.Ordinal);
            Assert.Contains("This node sends no pings", text, StringComparison.Ordinal);
            Assert.True(
                main.InnerHtml.IndexOf("emergency", StringComparison.Ordinal)
                    < main.InnerHtml.IndexOf("<form", StringComparison.Ordinal)
            );
            Assert.Null(main.QuerySelector("input[name=mine]"));
        }
    }

    [Fact]
    public async Task Who_was_named_finds_a_notice_when_somebody_is_not_heard_from()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        Assert.Equal("/check-ins", await Set(place, ade));
        Assert.Contains(
            "Ade",
            await Text(place, place.Maya, "/check-ins"),
            StringComparison.Ordinal
        );

        await Later(place);
        ade = await ade.At(place.Test.Node);

        var desk = await Text(place, ade, "/desk");
        Assert.Contains("Maya (Harbour) was not heard from by", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("danger", desk, StringComparison.OrdinalIgnoreCase);
        var maya = await place.Maya.At(place.Test.Node);
        Assert.DoesNotContain(
            "I am here",
            await Text(place, maya, "/check-ins"),
            StringComparison.Ordinal
        );
        using var session = ade.Session();
        var alarm = Assert.Single(await place.Test.Node.Timers.Alarms(session));
        await place.Press(ade, $"/alarms/{alarm.Seq}/away");
        Assert.DoesNotContain(
            "not heard from",
            await Text(place, ade, "/desk"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_says_I_am_here_in_time_is_not_told_about()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await Set(place, ade);
        var page = await place.Page(place.Maya, "/check-ins");
        var here = Path(place.Maya, page.QuerySelector("main form")!.GetAttribute("action")!);

        var (status, _, _) = await place.Post(
            place.Rafi,
            Workplace.Address(place.Rafi, here),
            ("_csrf", Workplace.Csrf(place.Rafi, here))
        );
        Assert.Equal(HttpStatusCode.NotFound, status);
        await place.Press(place.Maya, here);
        await Later(place);

        ade = await ade.At(place.Test.Node);
        Assert.DoesNotContain(
            "not heard from",
            await Text(place, ade, "/desk"),
            StringComparison.Ordinal
        );
        var maya = await place.Maya.At(place.Test.Node);
        Assert.Contains(
            "Nothing is set",
            await Text(place, maya, "/check-ins"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_reminder_waits_on_its_owners_desk()
    {
        await using var place = await Workplace.Open();
        await place.Press(
            place.Maya,
            "/c/notebook/check-in",
            ("what", "ask Ade about the keys"),
            ("day", Tomorrow),
            ("hour", "14:00")
        );

        await Later(place);

        var maya = await place.Maya.At(place.Test.Node);
        Assert.Contains(
            "ask Ade about the keys",
            await Text(place, maya, "/desk"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "14:00", true, "", "Please give a day")]
    [InlineData("tomorrow", "14:00", true, "", "Please give a day")]
    [InlineData("2020-01-01", "14:00", true, "", "That time is over")]
    [InlineData("2999-01-01", "14:00", true, "", "more than 90 days")]
    [InlineData("TOMORROW", "14:00", false, "", "Please tick who is told")]
    [InlineData("TOMORROW", "14:00", true, "me@example.org", "not an address that this node pings")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(
        string day,
        string hour,
        bool ticks,
        string mine,
        string says
    )
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var typed = day == "TOMORROW" ? Tomorrow : day;
        var path = $"/c/{place.Circle}/check-in";

        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path)),
            ("day", typed),
            ("hour", hour),
            ("grace", "120"),
            ("tell", ticks ? await Mark(place, ade) : "nobody"),
            ("mine", mine)
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Contains(says, page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("input[name=day]")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("option[value='120']")!.HasAttribute("selected"));
        Assert.Equal(ticks, page.QuerySelector("input[name=tell]")!.HasAttribute("checked"));
        Assert.Empty(await place.Test.Store.Due(long.MaxValue));
    }

    private static string Tomorrow =>
        TimeProvider
            .System.GetLocalNow()
            .AddDays(1)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> Set(Workplace place, Person told) =>
        await place.Press(
            place.Maya,
            $"/c/{place.Circle}/check-in",
            ("day", Tomorrow),
            ("hour", "14:00"),
            ("grace", "30"),
            ("tell", await Mark(place, told))
        );

    private static async Task<string> Mark(Workplace place, Person person)
    {
        using var room = await person.Open(place.Circle);
        return room.Me.ToString();
    }

    /// <summary>Until two days from now on the node, whose clock stands still, and does what is due.</summary>
    private static async Task Later(Workplace place)
    {
        var later = TimeProvider.System.GetUtcNow().AddDays(2) - place.Test.Clock.GetUtcNow();
        place.Test.Clock.Advance(later > TimeSpan.Zero ? later : TimeSpan.Zero);
        await place.Test.Node.Timers.Fire((_, _) => Task.FromResult(true), default);
    }

    private static async Task<string> Text(Workplace place, Person person, string path) =>
        (await place.Page(person, path)).QuerySelector("main")!.TextContent;

    private static string Path(Person person, string address)
    {
        using var session = person.Session();
        return session.OpenPath(address["/p/".Length..])!;
    }
}
