using AngleSharp.Dom;
using Kith.Sealing;
using Kith.Web.Tests.Access;
using Kith.Web.Tests.Private;
using Kith.Worksheets;

namespace Kith.Web.Tests.Composing;

/// <summary>Nothing is lost that was typed while a session was over, or the node restarted.</summary>
public sealed class LostSessionTests
{
    private const int RoundsOnASheet = 20;

    private static string Question =>
        RealPack.Library.WorksheetByCode("A1")!.Questions.OfType<LongQuestion>().First().Id;

    [Fact]
    public Task What_was_typed_comes_back_whatever_ended_the_session() => NothingIsLost(24);

    [Fact]
    [Trait("Kind", "long")]
    public Task Five_hundred_times_what_was_typed_comes_back() => NothingIsLost(500);

    [Fact]
    public async Task Every_form_with_room_for_long_text_is_sent_to_where_it_is_kept()
    {
        await using var place = await Neighbours.Open();
        using var caller = new Caller(place);
        var found = 0;
        foreach (var own in new[] { place.Room, place.Notebook })
        foreach (var page in Attempt.All(place, [own], crossed: false).Where(a => !a.IsPost))
        {
            var answer = await caller.Send(page, place.Ana);
            foreach (var area in WebNode.Parse(answer.Body).QuerySelectorAll("form textarea"))
            {
                var form = area.Closest("form")!;
                Assert.Equal((page, "/save"), (page, form.GetAttribute("action")));
                Assert.NotEmpty(form.QuerySelector("[name=_keep]")!.GetAttribute("value")!);
                found++;
            }
        }
        Assert.True(found >= 6, $"Only {found} were found.");
    }

    private static async Task NothingIsLost(int rounds)
    {
        await using var evening = await ALongEvening.Begin();
        for (var round = 0; round < rounds; round++)
        {
            await evening.SignIn();
            if (round % RoundsOnASheet == 0)
                await evening.NewSheet();
            var text = "word" + Convert.ToHexStringLower(Chance.Bytes(8));
            var forms = Forms(evening.Sheet, text);
            var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
            foreach (var form in forms)
                pages.Add(await evening.Page(form.Path));

            await evening.End((Ending)(round % Enum.GetValues<Ending>().Length));
            foreach (var (form, page) in forms.Zip(pages))
                Assert.DoesNotContain(
                    form.Text,
                    (await evening.Save(page, form.Field, form.Text)).Body
                );

            await evening.SignIn();
            await AllAreThere(evening, forms);
        }
    }

    /// <summary>One form of each kind, open at the same time.</summary>
    private static IReadOnlyList<Writing> Forms(string sheet, string text)
    {
        var entry = $"{sheet}/e/{sheet.Split('/')[^1]}";
        return
        [
            new($"{entry}/q/{Question}", Question, text + "-question"),
            new($"{entry}/whole", Question, text + "-whole"),
            new($"{sheet}/notes/{Question}", "_text", text + "-note"),
            new($"{sheet.Split("/s/")[0]}/bring-back", "_text", text + "-file"),
        ];
    }

    /// <summary>Each is on the desk, opens with what was typed, and goes once it is saved.</summary>
    private static async Task AllAreThere(ALongEvening evening, IReadOnlyList<Writing> forms)
    {
        var links = Links(await evening.Page("/desk"));
        Assert.Equal(forms.Count, links.Count);
        foreach (var (link, form) in links.Zip(forms))
        {
            var page = await evening.Read(link);
            var area = page.QuerySelector($"textarea[name={form.Field}]")!;
            Assert.Equal(form.Text, area.TextContent.Trim());
            await evening.Save(page, form.Field, form.Text);
        }
        var sheet = (await evening.Page(evening.Sheet)).Body!.TextContent;
        Assert.All(forms.Skip(1).SkipLast(1), form => Assert.Contains(form.Text, sheet));
        // What was no sheet could not be brought back, and waits on.
        var left = Assert.Single(Links(await evening.Page("/desk")));
        Assert.Contains(forms[^1].Text, (await evening.Read(left)).Body!.TextContent);
        await evening.PutAwayWhatWaits();
    }

    private static List<string> Links(IParentNode desk) =>
        [.. desk.QuerySelectorAll("section.note a").Select(a => a.GetAttribute("href")!)];

    private sealed record Writing(string Path, string Field, string Text);
}
