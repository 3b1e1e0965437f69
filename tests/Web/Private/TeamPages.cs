using System.Net;
using Kith.Kit;
using Kith.Worksheets;

namespace Kith.Web.Tests.Private;

/// <summary>Short ways through the pages of a team.</summary>
internal static class TeamPages
{
    public static string Room(Workplace place) => $"/c/{place.Circle}";

    public static async Task<string> Text(this Workplace place, Person person, string path) =>
        Line((await place.Page(person, Room(place) + path)).Body!.TextContent);

    public static async Task<string> Inside(this Workplace place, Person person, string path)
    {
        var main = (await place.Page(person, Room(place) + path)).QuerySelector("main")!;
        // Who reads the room stands on every page and is not what these pages say.
        main.QuerySelector(".who-sees")?.Remove();
        return Line(main.TextContent);
    }

    public static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task WriteAsAde(Workplace place, Person ade)
    {
        var sheet = await place.Begin(ade, place.Snapshot);
        await place.Press(
            ade,
            $"{Room(place)}/s/{sheet}/e/{sheet}/whole",
            ("_asked", place.Question + ":"),
            (place.Question, "plum-coloured"),
            ("_go", "stop")
        );
    }

    /// <summary>The notes of a meeting, from the worksheet's example.</summary>
    public static async Task Meet(Workplace place)
    {
        var meeting = place.Library.WorksheetByCode("G6")!;
        var sheet = await place.Begin(place.Maya, meeting);
        await place.Answer(
            place.Maya,
            $"{Room(place)}/s/{sheet}/e/{sheet}/whole",
            meeting,
            meeting.Example!.Entries[0].Answers
        );
    }

    public static async Task Bar(Workplace place, string name)
    {
        var worksheet = place.Library.WorksheetByCode("G4")!;
        var sheet = await place.Begin(place.Maya, worksheet);
        var row = new Row(
            "r1",
            new Dictionary<string, Answer>
            {
                ["what"] = new TextAnswer("the letter"),
                ["not_to"] = new PeopleAnswer([name]),
            }
        );
        await place.Answer(
            place.Maya,
            $"{Room(place)}/s/{sheet}/e/{sheet}/whole",
            worksheet,
            new Dictionary<string, Answer> { ["piece"] = new RowsAnswer([row]) }
        );
    }

    public static Task<string> Say(
        Workplace place,
        Person person,
        string matter,
        string stand,
        string words
    ) =>
        place.Press(
            person,
            Room(place) + "/deciding/say",
            ("matter", matter),
            ("stand", stand),
            ("words", words)
        );

    public static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Date(
        Workplace place,
        string day,
        string hour
    ) => Post(place, place.Maya, Room(place) + "/meeting/date", ("day", day), ("hour", hour));

    public static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Post(
        Workplace place,
        Person person,
        string path,
        params (string, string)[] fields
    ) =>
        place.Post(
            person,
            Workplace.Address(person, path),
            [("_csrf", Workplace.Csrf(person, path)), .. fields]
        );
}
