using System.Net;
using static Kith.Web.Tests.Private.TeamPages;

namespace Kith.Web.Tests.Private;

/// <summary>The next meeting, who must not hear, and the pages for taking over and for who is new.</summary>
public sealed class MeetingPageTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task A_meeting_is_prepared_and_its_notes_begin_with_what_was_ticked()
    {
        await using var place = await Workplace.Open();
        await Meet(place);

        var page = await place.Page(place.Maya, Room(place) + "/meeting");
        var points = page.QuerySelectorAll("input[name=point]")
            .Select(p => p.GetAttribute("value")!)
            .ToList();
        Assert.Contains("Sol wants Kit out. Noor does not.", points);
        var path = await place.Press(
            place.Maya,
            Room(place) + "/meeting",
            ("point", points[0]),
            ("point", "something else entirely")
        );
        var sheet = await place.Inside(place.Maya, "/s/" + path.Split('/')[4]);
        Assert.True(sheet.Split(points[0]).Length > 2);
        Assert.DoesNotContain("something else entirely", sheet, Ordinal);
    }

    [Fact]
    public async Task The_calendar_file_says_a_day_and_an_hour_and_nothing_else()
    {
        await using var place = await Workplace.Open();
        var (status, body, answer) = await Date(place, "2026-12-01", "18:30");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("notes.ics", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var lines = body.Split("\r\n").Select(l => l.Length == 36 ? l[..4] : l);
        Assert.Equal(
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Calendar//EN",
                "BEGIN:VEVENT",
                "UID:",
                "DTSTAMP:20261201T000000Z",
                "DTSTART:20261201T183000",
                "DURATION:PT1H",
                "SUMMARY:Appointment",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            ],
            lines
        );
        var (_, whole, _) = await Date(place, "2026-12-01", "");
        Assert.Contains("DTSTART;VALUE=DATE:20261201\r\n", whole, Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_given_back_as_it_was_typed()
    {
        await using var place = await Workplace.Open();
        var (status, body, _) = await Date(place, "next Tuesday", "18:30");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Equal("next Tuesday", page.QuerySelector("#day")!.GetAttribute("value"));
        Assert.Equal("18:30", page.QuerySelector("#hour")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_who_is_not_to_hear_of_something_is_named_on_its_board_and_before_sharing()
    {
        await using var place = await Workplace.Open();
        await place.BringInAde();
        await Bar(place, "Ade");
        const string Found = "Ade is not to hear of “the letter”, and reads this room.";

        Assert.Contains(Found, await place.Inside(place.Maya, "/boards/channels"), Ordinal);
        Assert.Contains("is not to hear of something", await place.Text(place.Maya, ""), Ordinal);

        await place.Press(place.Maya, "/c/notebook/paper");
        var own = await place.Begin(place.Maya, place.Snapshot, "/c/notebook");
        await place.Press(
            place.Maya,
            $"/c/notebook/s/{own}/e/{own}/whole",
            ("_asked", place.Question + ":"),
            (place.Question, "mine"),
            ("_go", "stop")
        );
        var (_, look, _) = await Post(
            place,
            place.Maya,
            $"/c/notebook/s/{own}/share",
            ("all", "yes"),
            ("target", $"{place.Circle}"),
            ("days", "28"),
            ("_go", "look")
        );
        Assert.Contains(Found, WebNode.Parse(look).Body!.TextContent, Ordinal);
    }

    [Fact]
    public async Task Who_takes_over_finds_what_is_open_and_who_is_new_finds_what_to_know_first()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await Meet(place);
        await Bar(place, "Kit");
        var over = await place.Inside(ade, "/hand-over");
        string[] open =
        [
            "Ask Bea for an hour",
            "List the wages owed",
            "Sol wants Kit out",
            "the letter",
        ];
        Assert.All(open, words => Assert.Contains(words, over, Ordinal));
        Assert.DoesNotContain(Workplace.Secret, over, Ordinal);

        var fresh = await place.Inside(ade, "/newcomer");
        Assert.Contains("You read this room together with Maya", fresh, Ordinal);
        Assert.Contains("written from the start", fresh, Ordinal);
        Assert.Contains("None of us three sees Kit or Marek alone", fresh, Ordinal);
    }

    [Fact]
    public async Task A_notebook_and_a_room_of_others_have_none_of_these_pages()
    {
        await using var place = await Workplace.Open();
        string[] pages = ["news", "meeting", "deciding", "ties", "hand-over", "newcomer"];
        foreach (var page in pages)
        {
            var (alone, _, _) = await place.Get(
                place.Maya,
                Workplace.Address(place.Maya, "/c/notebook/" + page)
            );
            var (stranger, _, _) = await place.Get(
                place.Rafi,
                Workplace.Address(place.Rafi, $"{Room(place)}/{page}")
            );
            Assert.Equal((page, HttpStatusCode.NotFound), (page, alone));
            Assert.Equal((page, HttpStatusCode.NotFound), (page, stranger));
        }
    }
}
