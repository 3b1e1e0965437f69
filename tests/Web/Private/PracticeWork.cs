using System.Net;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

/// <summary>What somebody does in a practice room, through the pages.</summary>
internal static class PracticeWork
{
    public const string Label = "PRACTICE. Everything in this room is invented.";

    /// <summary>Starts a practice room; returns its inner path.</summary>
    public static Task<string> Start(Workplace place, Person person, string story) =>
        place.Press(person, "/practice", ("story", story), ("name", "Maya"));

    /// <summary>Presses the one button that moves the story's time.</summary>
    public static async Task GoOn(Workplace place, string room)
    {
        var page = await place.Page(place.Maya, room + "/story");
        string Field(string name) =>
            page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        await place.Press(
            place.Maya,
            room + "/story",
            ("turn", Field("turn")),
            ("on", Field("on"))
        );
    }

    /// <summary>What a page says.</summary>
    public static async Task<string> Text(Workplace place, Person person, string path) =>
        (await place.Page(person, path)).QuerySelector("main")!.TextContent;

    /// <summary>What a page says that is not for practice rooms.</summary>
    public static async Task<string> Refused(Workplace place, string path)
    {
        var (status, body, _) = await place.Get(place.Maya, Workplace.Address(place.Maya, path));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(Label, body, StringComparison.Ordinal);
        return body;
    }

    /// <summary>Posts a form and returns what came back.</summary>
    public static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Post(
        Workplace place,
        string path,
        params (string Name, string Value)[] fields
    ) =>
        place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            [("_csrf", Workplace.Csrf(place.Maya, path)), .. fields]
        );
}
