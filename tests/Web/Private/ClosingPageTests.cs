using System.Net;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

/// <summary>Deleting what one wrote, and closing an intervention for good, as members do it.</summary>
public sealed class ClosingPageTests
{
    [Fact]
    public async Task What_is_deleted_from_a_sheet_shows_nowhere_any_more()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/s/{place.Sheet}/e/{place.Sheet}/delete";
        var ask = await place.Page(place.Maya, path);
        Assert.Contains("no way to bring it back", ask.Body!.TextContent);

        Assert.Equal(HttpStatusCode.SeeOther, await Post(place, place.Maya, path));

        var room = await place.Page(place.Maya, $"/c/{place.Circle}");
        Assert.DoesNotContain(Workplace.Secret, room.Body!.TextContent);
        Assert.Contains("Maya, 2 March 2026", room.Body.TextContent);
        var sheet = Workplace.Address(place.Maya, $"/c/{place.Circle}/s/{place.Sheet}");
        Assert.Equal(HttpStatusCode.NotFound, (await place.Get(place.Maya, sheet)).Status);
        Assert.Equal(HttpStatusCode.NotFound, await Post(place, place.Maya, path));
    }

    [Fact]
    public async Task A_member_is_told_before_and_after_and_then_it_is_gone()
    {
        await using var place = await Workplace.Open();
        var close = $"/c/{place.Circle}/close";
        await place.Confirm(place.Maya);

        Assert.Equal(HttpStatusCode.BadRequest, await Post(place, place.Maya, close + "/now"));
        Assert.Equal(HttpStatusCode.SeeOther, await Post(place, place.Maya, close + "/yes"));
        var room = await place.Page(place.Maya, $"/c/{place.Circle}");
        Assert.Contains("would like to close", room.QuerySelector(".note")!.TextContent);
        Assert.Equal(HttpStatusCode.BadRequest, await Post(place, place.Maya, close + "/now"));
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await Post(place, place.Maya, close + "/now", ("kept", "1"))
        );

        var desk = await place.Page(place.Maya, "/desk");
        Assert.Contains("closed by its members on 2 March 2026", desk.Body!.TextContent);
        var closed = await place.Page(place.Maya, $"/c/{place.Circle}/closed");
        Assert.Contains("Your keys to it are dropped", closed.Body!.TextContent);
        desk = await place.Page(place.Maya, "/desk");
        Assert.DoesNotContain("closed by its members", desk.Body!.TextContent);
    }

    private static async Task<HttpStatusCode> Post(
        Workplace place,
        Person person,
        string path,
        params (string, string)[] fields
    )
    {
        var (status, _, _) = await place.Post(
            person,
            Workplace.Address(person, path),
            [("_csrf", Workplace.Csrf(person, path)), .. fields]
        );
        return status;
    }
}
