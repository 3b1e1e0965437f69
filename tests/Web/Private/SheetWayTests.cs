using System.Net;
using Kith.Worksheets;

namespace Kith.Web.Tests.Private;

/// <summary>The ways through a sheet: again, compare, together, advice, aside.</summary>
public sealed class SheetWayTests
{
    [Fact]
    public async Task An_entry_begins_from_an_earlier_one_and_says_so_until_it_is_changed()
    {
        await using var place = await Workplace.Open();
        var worksheet = place.Library.WorksheetByCode("B1")!;
        var (sheet, question) = await Filled(place, worksheet);
        var path = $"/c/{place.Circle}/s/{sheet}";
        var first = await place.Press(place.Maya, path + "/again", ("_from", sheet));
        var entry = first.Split('/')[6];

        var carried = await place.Page(place.Maya, $"{path}/e/{entry}/q/{question}");
        Assert.Contains("Carried over from", carried.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("the porch light", Desk.Shown(carried).One(question));

        await place.Answer(
            place.Maya,
            $"{path}/e/{entry}/q/{question}",
            worksheet,
            new Dictionary<string, Answer> { [question] = new TextAnswer("the back gate") }
        );
        var page = await place.Page(place.Maya, path);
        Assert.DoesNotContain("Carried over", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the porch light", page.Body.TextContent, StringComparison.Ordinal);

        var changes = await place.Page(place.Maya, $"{path}/changes/{sheet}/{entry}");
        Assert.Equal(
            ["Then", "Now"],
            changes.QuerySelectorAll(".difference dt").Select(t => t.TextContent)
        );
        Assert.Equal(
            ["the porch light", "the back gate"],
            changes.QuerySelectorAll(".difference dd").Select(t => t.TextContent.Trim())
        );
    }

    [Fact]
    public async Task Who_types_for_whom_stands_on_every_page_of_the_entry()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var path = $"/c/{place.Circle}/s/{place.Sheet}";
        var form = place.FillPath(place.Question);
        var others = (await place.Page(place.Maya, form)).QuerySelectorAll("[name=_present]");
        var mark = Assert.Single(others).GetAttribute("value")!;

        var back = await place.Press(
            place.Maya,
            $"{path}/e/{place.Sheet}/together",
            ("_present", mark),
            ("_present", "made-up"),
            ("_from", form)
        );

        Assert.Equal(form, back);
        foreach (var at in new[] { form, path, $"{path}/e/{place.Sheet}/whole" })
            Assert.Contains(
                "Typed by Maya for Ade.",
                (await place.Page(ade, at)).Body!.TextContent,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Advice_that_an_answer_of_the_short_form_brings_up_is_shown_there_and_on_the_sheet()
    {
        await using var place = await Workplace.Open();
        var asked = 0;
        foreach (var worksheet in place.Library.Worksheets)
        foreach (var note in Brought(worksheet))
        {
            var sheet = await place.Begin(place.Maya, worksheet);
            var form = $"/c/{place.Circle}/s/{sheet}/e/{sheet}/short";
            var label = Packs.InlineText.Plain(note.Label);
            var before = await place.Page(place.Maya, form);
            Assert.DoesNotContain(label, before.Body!.TextContent, StringComparison.Ordinal);

            await place.Answer(
                place.Maya,
                form,
                worksheet,
                new Dictionary<string, Answer>
                {
                    [note.When!.On] = new ChoiceAnswer([note.When.Values[0]]),
                }
            );

            foreach (var at in new[] { form, $"/c/{place.Circle}/s/{sheet}" })
                Assert.Contains(
                    label,
                    (await place.Page(place.Maya, at)).QuerySelector("main")!.TextContent,
                    StringComparison.Ordinal
                );
            asked++;
        }
        Assert.NotEqual(0, asked);
    }

    [Fact]
    public async Task A_sheet_that_is_set_aside_can_be_found_and_taken_back()
    {
        await using var place = await Workplace.Open();
        var room = $"/c/{place.Circle}";
        Assert.DoesNotContain("set aside", await Text(place, room + "/sheets"));

        await place.Press(place.Maya, $"{room}/s/{place.Sheet}/aside");
        Assert.Contains("set aside", await Text(place, room + "/sheets"));
        Assert.Contains(place.Snapshot.Title, await Text(place, room + "/aside"));

        await place.Press(place.Maya, $"{room}/s/{place.Sheet}/back");
        Assert.Contains("No sheet is set aside.", await Text(place, room + "/aside"));
    }

    [Fact]
    public async Task A_room_with_many_sheets_shows_the_newest_and_leads_to_all()
    {
        await using var place = await Workplace.Open();
        var room = $"/c/{place.Circle}";
        var other = place.Library.WorksheetByCode("B1")!;
        Assert.Empty(await Sheets(place, room + "/written", place.Snapshot.Title, 1));
        using (var session = place.Maya.Session())
        using (var open = await place.Rooms.Circle(session, place.Circle))
            for (var i = 0; i < 40; i++)
                await open!.StartSheet(other);

        Assert.Empty(await Sheets(place, room, other.Title, 20));
        Assert.Contains("All 41 sheets", await Text(place, room), StringComparison.Ordinal);
        Assert.Empty(await Sheets(place, room + "/written", other.Title, 40));
        Assert.Empty(await Sheets(place, room + "/written", place.Snapshot.Title, 1));
    }

    /// <summary>Nothing if a page has as many links to sheets of this title, and what it has otherwise.</summary>
    private static async Task<IReadOnlyList<string>> Sheets(
        Workplace place,
        string path,
        string title,
        int count
    )
    {
        var links = (await place.Page(place.Maya, path))
            .QuerySelectorAll("main li a")
            .Select(a => a.TextContent)
            .Where(t => t.EndsWith(title, StringComparison.Ordinal))
            .ToList();
        return links.Count == count ? [] : [$"{path} has {links.Count}: ", .. links];
    }

    private static async Task<string> Text(Workplace place, string path) =>
        (await place.Page(place.Maya, path)).QuerySelector("main")!.TextContent;

    private static async Task<(string Sheet, string Question)> Filled(
        Workplace place,
        Worksheet worksheet
    )
    {
        var sheet = await place.Begin(place.Maya, worksheet);
        var question = worksheet.Questions.First(q =>
            q is LongQuestion or ShortQuestion or WhenQuestion
        );
        await place.Answer(
            place.Maya,
            $"/c/{place.Circle}/s/{sheet}/e/{sheet}/q/{question.Id}",
            worksheet,
            new Dictionary<string, Answer> { [question.Id] = new TextAnswer("the porch light") }
        );
        return (sheet, question.Id);
    }

    /// <summary>Notes that a choice in the worksheet's short form brings up.</summary>
    private static IEnumerable<Question> Brought(Worksheet worksheet) =>
        worksheet
            .Pages.SelectMany(p => p.Questions)
            .Where(q =>
                q is NoteBlock { When.How: Condition.Test.Is or Condition.Test.AnyOf }
                && worksheet.Find(q.When!.On)
                    is { Snapshot: true }
                        and (ChoiceQuestion or YesNoQuestion)
            );
}
