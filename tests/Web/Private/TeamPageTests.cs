using System.Net;
using static Kith.Web.Tests.Private.TeamPages;

namespace Kith.Web.Tests.Private;

/// <summary>What changed, deciding together, and ties.</summary>
public sealed class TeamPageTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task What_changed_names_sheets_and_never_words_and_stays_until_somebody_says_so()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var snapshot = $"{place.Snapshot.Code} {place.Snapshot.Title}";
        await WriteAsAde(place, ade);

        Assert.Contains(
            "New here: writing on one sheet",
            await place.Text(place.Maya, ""),
            Ordinal
        );
        var page = await place.Page(place.Maya, Room(place) + "/news");
        var text = page.Body!.TextContent;
        Assert.Contains(snapshot, text, Ordinal);
        Assert.Contains("Ade", text, Ordinal);
        Assert.DoesNotContain("plum-coloured", text, Ordinal);

        var upTo = page.QuerySelector("input[name=up-to]")!.GetAttribute("value")!;
        await place.Press(place.Maya, Room(place) + "/news", ("up-to", upTo));
        Assert.Contains("Nothing new here", await place.Text(place.Maya, ""), Ordinal);
        Assert.Contains(
            "you said that you had seen",
            await place.Text(place.Maya, "/news"),
            Ordinal
        );
        Assert.DoesNotContain("Maya", await place.Inside(ade, "/news"), Ordinal);
    }

    [Fact]
    public async Task The_record_keeps_who_said_what_as_they_typed_it()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var path = Room(place) + "/deciding";
        await place.Press(ade, path, ("what", "Who tells the choir?"), ("way", "consensus"));
        var page = await place.Page(ade, path);
        var matter = page.QuerySelector("input[name=matter]")!.GetAttribute("value")!;
        await Say(place, ade, matter, "no", "Not before May");
        var (status, body, _) = await Post(
            place,
            place.Maya,
            path + "/decide",
            ("matter", matter),
            ("outcome", "Noor tells them")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Noor tells them", body, Ordinal);
        Assert.Contains("Somebody says no", body, Ordinal);

        await Say(place, ade, matter, "aside", "Then without me");
        await Say(place, place.Maya, matter, "agree", "Gladly");
        await place.Press(
            place.Maya,
            path + "/decide",
            ("matter", matter),
            ("outcome", "Noor tells")
        );
        await place.Press(ade, path + "/decide", ("matter", matter), ("outcome", "Noor, in May"));

        var text = await place.Inside(place.Maya, "/deciding");
        string[] kept =
        [
            "Not before May",
            "Then without me",
            "Gladly",
            "Noor tells",
            "Noor, in May",
        ];
        Assert.All(kept, words => Assert.Contains(words, text, Ordinal));
        Assert.Contains("Nothing waits to be decided", text, Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_not_taken_is_still_in_its_form()
    {
        await using var place = await Workplace.Open();
        var path = Room(place) + "/deciding";
        var (status, body, _) = await Post(place, place.Maya, path, ("what", "Which day?"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Which day?", WebNode.Parse(body).QuerySelector("#what")!.TextContent);
    }

    [Fact]
    public async Task Ties_are_asked_for_once_after_joining_and_not_now_is_told_to_nobody()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        const string Asked = "Say it, or put it off";
        Assert.DoesNotContain(Asked, await place.Text(place.Maya, ""), Ordinal);
        Assert.Contains(Asked, await place.Text(ade, ""), Ordinal);

        int before;
        using (var room = await place.Maya.Open(place.Circle))
            before = room.Entries.Count;
        await place.Press(ade, Room(place) + "/ties", ("_go", "later"));
        Assert.DoesNotContain(Asked, await place.Text(ade, ""), Ordinal);
        using (var room = await place.Maya.Open(place.Circle))
            Assert.Equal(before, room.Entries.Count);

        await place.Press(
            ade,
            Room(place) + "/ties",
            ("words", "Kit is my cousin"),
            ("_go", "say")
        );
        Assert.Contains("Kit is my cousin", await place.Inside(place.Maya, "/ties"), Ordinal);
        var (status, body, _) = await Post(
            place,
            ade,
            Room(place) + "/ties",
            ("words", "And I owe her"),
            ("_go", "none")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("And I owe her", body, Ordinal);
    }
}
