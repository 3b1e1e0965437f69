using AngleSharp.Html.Dom;
using Kith.Kit;
using Kith.Worksheets;

namespace Kith.Web.Tests.Private;

/// <summary>A step that a team is about to take, written on H1 in Maya's circle, and Ade whose yes it needs.</summary>
internal sealed class AStep(Workplace place, Person maya, Person ade, string sheet)
{
    public const string What = "Maya and Ade talk with Kit for an hour";
    public const string Reason = "She told me yes by voice on Sunday";

    public Person Ade => ade;

    public string Sheet => sheet;

    private string Room => $"/c/{place.Circle}";

    /// <summary>The step's own page.</summary>
    public string Path => $"{Room}/actions/{sheet}/{sheet}";

    /// <summary>Begins the sheet. Nobody has said yet that it needs a yes.</summary>
    public static async Task<AStep> Plan(Workplace place)
    {
        var ade = await place.BringInAde();
        return new AStep(place, place.Maya, ade, await Write(place, place.Maya));
    }

    /// <summary>Begins the sheet of such a step; returns its id.</summary>
    public static async Task<string> Write(Workplace place, Person who)
    {
        var h1 = place.Library.WorksheetByCode("H1")!;
        var sheet = await place.Begin(who, h1);
        await place.Answer(
            who,
            $"/c/{place.Circle}/s/{sheet}/e/{sheet}/whole",
            h1,
            new Dictionary<string, Answer>
            {
                ["what"] = new TextAnswer(What),
                ["day"] = new DateAnswer(Day(2)),
            }
        );
        return sheet;
    }

    /// <summary>Says that it needs Ade's yes.</summary>
    public async Task Gate() =>
        await place.Press(
            maya,
            Path,
            ("kind", "survivor"),
            ("kind", "message"),
            ("whose", await Mark(place, ade)),
            ("purpose", "That it stops"),
            ("knows", "The two of us"),
            ("day", Text(Day(2)))
        );

    /// <summary>Ade answers.</summary>
    public async Task Say(string word) =>
        await place.Press(ade, await Question(), ("say", word), ("text", ""));

    /// <summary>The inner path of what Ade was asked last.</summary>
    public async Task<string> Question()
    {
        using var session = ade.Session();
        using var room = await place.Rooms.Circle(session, place.Circle);
        return $"{Room}/yes/{room!.Consents.Board.All[^1].Id}";
    }

    /// <summary>Maya goes ahead without the yes.</summary>
    public async Task GoAhead()
    {
        var seen = (await place.Page(maya, Path)).QuerySelector("input[name=seen]")!;
        await place.Press(
            maya,
            Path + "/go",
            ("seen", seen.GetAttribute("value")!),
            ("reason", Reason)
        );
    }

    /// <summary>What somebody reads on a page of the room.</summary>
    public async Task<string> Read(Person who, string path) =>
        (await Page(who, path)).QuerySelector("main")!.TextContent;

    public Task<IHtmlDocument> Page(Person who, string path) => place.Page(who, Room + path);

    public static async Task<string> Mark(Workplace place, Person who)
    {
        using var room = await who.Open(place.Circle);
        return room.Me.ToString();
    }

    /// <summary>A day by the clock that the pages go by.</summary>
    public static DateOnly Day(int later) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(later);

    public static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
