using System.IO.Compression;
using System.Net;
using static Kith.Web.Tests.Private.PracticeWork;

namespace Kith.Web.Tests.Private;

/// <summary>What is invented stays in its room, and what is real stays out of it.</summary>
public sealed class PracticeApartTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task Nothing_invented_is_shared_and_nothing_real_is_carried_in()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        var sheet = await SheetIn(place, room);
        var refused = await Refused(place, sheet + "/share");
        Assert.Contains("No copy of it can be shared", refused, Ordinal);
        refused = await Refused(place, room + "/bring-back");
        Assert.Contains("No sheet is brought", refused, Ordinal);

        var own = $"/c/{place.Circle}/s/{place.Sheet}/share";
        Assert.DoesNotContain("Practice: Lantern", await Text(place, place.Maya, own), Ordinal);
        var (status, body, _) = await Post(
            place,
            own,
            ("all", "yes"),
            ("target", room.Split('/')[2]),
            ("_go", "share")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("A real sheet cannot be carried into it.", body, Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_invented_sheet_is_not_brought_into_a_real_room()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        await place.Press(place.Maya, "/c/notebook/paper");
        await place.Confirm(place.Maya);
        var address = Workplace.Address(place.Maya, await SheetIn(place, room) + "/take/json");
        var (_, json, answer) = await place.Get(place.Maya, address);

        var (status, body, _) = await place.Fill(
            place.Maya,
            await place.Page(place.Maya, "/c/notebook/bring-back"),
            ("_text", json.Trim())
        );

        Assert.Equal(
            "practice.json",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
        Assert.Contains("\"practice\": true", json, Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("invented in a practice room", body, Ordinal);
    }

    [Theory]
    [InlineData("/check-in", "no check-in is set")]
    [InlineData("/limited", "no limited seat")]
    [InlineData("/rooms/start", "stands alone")]
    [InlineData("/rooms", "stands alone")]
    public async Task What_reaches_beyond_the_room_is_not_there(string page, string why)
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");

        Assert.Contains(why, await Refused(place, room + page), Ordinal);
    }

    [Theory]
    [InlineData("/check-in")]
    [InlineData("/meeting/date")]
    [InlineData("/rooms/kind")]
    [InlineData("/limited/make")]
    public async Task Nothing_is_sent_from_it(string form)
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");

        var (status, _, _) = await Post(
            place,
            room + form,
            ("day", "2199-03-30"),
            ("hour", "18:30"),
            ("kind", "team"),
            ("known", "yes")
        );

        Assert.Equal(HttpStatusCode.Conflict, status);
        var mine = await Text(place, place.Maya, "/check-ins");
        Assert.DoesNotContain("Practice", mine, Ordinal);
    }

    [Fact]
    public async Task A_real_room_does_not_become_practice_and_is_not_kept_together_with_it()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        var rooms = $"/c/{place.Circle}/rooms";

        var (status, _, _) = await Post(place, rooms + "/kind", ("kind", "practice"));
        await place.Press(place.Maya, rooms, ("with", room.Split('/')[2]), ("called", "All of it"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.DoesNotContain("Practice: Lantern", await Text(place, place.Maya, rooms), Ordinal);
        var desk = await Text(place, place.Maya, "/desk");
        Assert.DoesNotContain("Rooms of All of it", desk, Ordinal);
    }

    [Fact]
    public async Task What_is_taken_out_of_it_says_so_too()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        await place.Confirm(place.Maya);
        var (_, _, answer) = await place.Get(
            place.Maya,
            Workplace.Address(place.Maya, room + "/take/all")
        );

        Assert.Equal(
            "practice.zip",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
        await using var zip = await ZipArchive.CreateAsync(
            await answer.Content.ReadAsStreamAsync(),
            ZipArchiveMode.Read,
            leaveOpen: false,
            entryNameEncoding: null
        );
        Assert.All(zip.Entries, e => Assert.StartsWith("practice/", e.FullName, Ordinal));
        Assert.Contains(Label, await Read(zip, "README.md"), Ordinal);
        Assert.StartsWith(Label, await Read(zip, "-A1.md"), Ordinal);
    }

    private static async Task<string> Read(ZipArchive zip, string end)
    {
        var entry = zip.Entries.First(e => e.FullName.EndsWith(end, Ordinal));
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> SheetIn(Workplace place, string room) =>
        (await place.Page(place.Maya, room))
            .QuerySelectorAll("main a")
            .Select(a => Desk.Path(place.Maya, a))
            .First(p => p.StartsWith(room + "/s/", Ordinal));
}
