using System.Net;
using static Kith.Web.Tests.Private.TeamPages;

namespace Kith.Web.Tests.Private;

/// <summary>What might come back, what came, and what we do now.</summary>
public sealed class RetaliationPageTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task What_was_agreed_in_calm_is_taken_over_when_it_comes()
    {
        await using var place = await Workplace.Open();
        await Came(place);
        await place.Example(place.Maya, "R3");
        var page = await place.Page(place.Maya, Path(place));
        var agreed = page.QuerySelector("input[name=agreed]")!;
        var entry = page.QuerySelector("form.write input[name=entry]")!.GetAttribute("value")!;
        await place.Press(
            place.Maya,
            Path(place, "/now"),
            ("entry", entry),
            ("agreed", agreed.GetAttribute("value")!)
        );

        var text = await place.Inside(place.Maya, "/retaliation");
        Assert.Contains("as agreed for", text, Ordinal);
        var taken = Line(agreed.ParentElement!.QuerySelector(".hint")!.TextContent);
        page = await place.Page(place.Maya, Path(place));
        var now = page.QuerySelectorAll(".timeline li dl.line dd.typed");
        Assert.Contains(now, dd => Line(dd.TextContent) == taken);
    }

    [Fact]
    public async Task What_was_typed_and_not_taken_is_still_in_its_form()
    {
        await using var place = await Workplace.Open();
        await Came(place);
        var entry = (await place.Page(place.Maya, Path(place)))
            .QuerySelector("form.write input[name=entry]")!
            .GetAttribute("value")!;
        var (status, body, _) = await Post(
            place,
            place.Maya,
            Path(place, "/now"),
            ("entry", entry),
            ("agreed", "a/b/c"),
            ("do", "We say our line")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            "We say our line",
            WebNode.Parse(body).QuerySelector("textarea[name=do]")!.TextContent
        );

        (status, body, _) = await Post(
            place,
            place.Maya,
            Path(place, "/now"),
            ("entry", "no/no/no"),
            ("do", "We say our line")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(
            "We say our line",
            WebNode.Parse(body).QuerySelector("textarea[readonly]")!.TextContent,
            Ordinal
        );
    }

    [Fact]
    public async Task After_each_entry_a_look_at_safety_is_asked_for_until_somebody_looks()
    {
        await using var place = await Workplace.Open();
        await Came(place);
        const string Missing = "Nobody has looked at the danger signs since";
        Assert.Contains(Missing, await place.Inside(place.Maya, "/retaliation"), Ordinal);

        await place.Example(place.Maya, "B0");
        var text = await place.Inside(place.Maya, "/retaliation");
        Assert.DoesNotContain(Missing, text, Ordinal);
        Assert.Contains("after this was written: Maya", text, Ordinal);
    }

    [Fact]
    public async Task A_file_is_tied_to_an_entry_and_taken_off_again()
    {
        await using var place = await Workplace.Open();
        await Came(place);
        await FilePageTests.Add(place, place.Maya, [1, 2, 3], "x", "The letter");
        var page = await place.Page(place.Maya, Path(place));
        var file = page.QuerySelector("input[type=radio][name=file]")!.GetAttribute("value")!;
        var entry = page.QuerySelector("form input[name=entry]")!.GetAttribute("value")!;
        await place.Press(place.Maya, Path(place, "/file"), ("entry", entry), ("file", file));

        page = await place.Page(place.Maya, Path(place));
        Assert.Contains(page.QuerySelectorAll("dd a"), a => a.TextContent.Trim() == "The letter");
        await place.Press(
            place.Maya,
            Path(place, "/file"),
            ("entry", entry),
            ("file", file),
            ("_do", "off")
        );
        page = await place.Page(place.Maya, Path(place));
        Assert.DoesNotContain(
            page.QuerySelectorAll("dd a"),
            a => a.TextContent.Trim() == "The letter"
        );
    }

    [Fact]
    public async Task A_notebook_has_none_and_another_room_does_not_show_it()
    {
        await using var place = await Workplace.Open();
        foreach (
            var (person, path) in new[]
            {
                (place.Maya, "/c/notebook/retaliation"),
                (place.Rafi, Path(place)),
            }
        )
        {
            var (status, _, _) = await place.Get(person, Workplace.Address(person, path));
            Assert.Equal(HttpStatusCode.NotFound, status);
        }
    }

    private static Task<string> Came(Workplace place) => place.Example(place.Maya, "R2");

    private static string Path(Workplace place, string path = "") =>
        Room(place) + "/retaliation" + path;
}
