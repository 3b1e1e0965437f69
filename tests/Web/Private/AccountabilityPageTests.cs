using System.Net;
using static Kith.Web.Tests.Private.ProcessPages;
using static Kith.Web.Tests.Private.TeamPages;

namespace Kith.Web.Tests.Private;

/// <summary>An accountability process from its requests to its closing.</summary>
public sealed class AccountabilityPageTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task It_does_not_open_before_an_end_a_request_and_words_about_fit_are_there()
    {
        await using var place = await Workplace.Open();
        var (status, body, _) = await Post(place, place.Maya, Path(place, "/open"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("It has no end yet", body, Ordinal);

        await place.Example(place.Maya, "F7");
        (status, body, _) = await Post(place, place.Maya, Path(place, "/open"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("have no answer yet", body, Ordinal);
        Assert.Contains("Not open", await place.Stands(place.Maya), Ordinal);

        await place.Weigh(place.Maya);
        await place.Press(place.Maya, Path(place, "/open"));
        Assert.Contains("opened by Maya", await place.Stands(place.Maya), Ordinal);
        Assert.Contains(
            ProcessPages.Fit,
            await place.Inside(place.Maya, "/accountability"),
            Ordinal
        );
    }

    [Fact]
    public async Task A_pause_is_ended_by_who_paused_or_whom_they_named()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await place.OpenProcess(place.Maya);
        await place.Press(ade, Path(place, "/pause"), ("pause", "I need a week"));
        Assert.Contains("Paused by Ade", await place.Stands(place.Maya), Ordinal);

        var (status, body, _) = await Post(
            place,
            place.Maya,
            Path(place, "/pause"),
            ("_do", "on"),
            ("on", "We have waited long")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Somebody else paused it", body, Ordinal);
        Assert.Contains("We have waited long", body, Ordinal);

        await place.Press(ade, Path(place, "/pause"), ("who", await AStep.Mark(place, place.Maya)));
        await place.Press(place.Maya, Path(place, "/pause"), ("_do", "on"), ("on", "On we go"));
        Assert.Contains("● Open", await place.Stands(ade), Ordinal);
        var history = await place.Inside(ade, "/accountability");
        Assert.Contains("I need a week", history, Ordinal);
        Assert.Contains("On we go", history, Ordinal);
    }

    [Fact]
    public async Task The_survivor_of_the_room_alone_may_pause()
    {
        await using var place = await Workplace.Open();
        await place.BringInAde();
        await place.OpenProcess(place.Maya);
        await place.Press(
            place.Maya,
            Room(place) + "/rooms/kind",
            ("kind", "survivor"),
            ("whom", "Ade")
        );

        var text = await place.Inside(place.Maya, "/accountability");
        Assert.Contains("Ade can pause this at any time, and nobody else", text, Ordinal);
        var (status, _, _) = await Post(place, place.Maya, Path(place, "/pause"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task A_refusal_shows_what_the_requests_say_follows_it()
    {
        await using var place = await Workplace.Open();
        await place.OpenProcess(place.Maya);
        await place.Press(
            place.Maya,
            Path(place, "/refusal"),
            ("_do", "no"),
            ("refused", "He hung up on Sol")
        );

        var page = await place.Page(place.Maya, Path(place));
        var headings = page.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();
        Assert.Equal("If the answer is no", headings[1]);
        Assert.Contains("△ Open", await place.Stands(place.Maya), Ordinal);
        Assert.Contains("Begin F14", page.Body!.TextContent, Ordinal);
        Assert.Contains("He hung up on Sol", page.Body.TextContent, Ordinal);
    }

    [Fact]
    public async Task It_closes_with_a_word_on_each_end_and_opens_again_in_the_open()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await place.OpenProcess(place.Maya);
        var marks = await place.Marks(place.Maya, "met", "Seen by two of us");
        var (status, body, _) = await Post(
            place,
            place.Maya,
            Path(place, "/end"),
            [.. marks.Skip(1), ("stays", "The money")]
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Please say of each end", body, Ordinal);
        Assert.Contains("The money", body, Ordinal);

        await place.Press(place.Maya, Path(place, "/end"), [.. marks, ("stays", "The money")]);
        await place.Press(ade, Path(place, "/end"), [.. marks, ("stays", "And trust")]);
        var stands = await place.Stands(ade);
        string[] kept =
        [
            "□ Closed",
            "Seen by two of us",
            "The money",
            "And trust",
            "More than one",
        ];
        Assert.All(kept, words => Assert.Contains(words, stands, Ordinal));

        await place.Press(ade, Path(place, "/end"), ("_do", "again"), ("again", "He wrote to her"));
        Assert.Contains("● Open", await place.Stands(place.Maya), Ordinal);
        Assert.Contains(
            "He wrote to her",
            await place.Inside(place.Maya, "/accountability"),
            Ordinal
        );
    }

    [Fact]
    public async Task What_was_asked_before_and_steps_back_stay_readable()
    {
        await using var place = await Workplace.Open();
        var sheet = await place.Example(place.Maya, "F7");
        await place.Press(place.Maya, $"{Room(place)}/s/{sheet}/again", ("_from", sheet));
        await place.Example(place.Maya, "F1");
        await place.Example(place.Maya, "F10");
        await place.Example(place.Maya, "F12");

        var page = await place.Page(place.Maya, Path(place));
        var text = Line(page.Body!.TextContent);
        Assert.Contains("What was asked on", text, Ordinal);
        Assert.Equal(
            ["stairs", "repairs", "road"],
            page.QuerySelectorAll("section[aria-labelledby] > h2 + *")
                .Where(e => e.LocalName is "ul" or "ol" || e.ClassList.Contains("screen-only"))
                .Select(e => e.ParentElement!.GetAttribute("aria-labelledby")!)
                .Intersect(["stairs", "repairs", "road"])
        );
    }

    [Fact]
    public async Task A_notebook_has_no_process_and_another_room_does_not_show_it()
    {
        await using var place = await Workplace.Open();
        await place.OpenProcess(place.Maya);
        foreach (
            var (person, path) in new[]
            {
                (place.Maya, "/c/notebook/accountability"),
                (place.Rafi, Path(place)),
            }
        )
        {
            var (status, _, _) = await place.Get(person, Workplace.Address(person, path));
            Assert.Equal(HttpStatusCode.NotFound, status);
        }
    }
}
