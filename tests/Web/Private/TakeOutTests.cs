using System.IO.Compression;
using System.Net;
using System.Text;
using Kith.Kit;
using Kith.Publishing.Text;

namespace Kith.Web.Tests.Private;

public sealed class TakeOutTests
{
    private const int Step = 64 * 1024;

    [Fact]
    public async Task The_passphrase_is_asked_before_a_room_is_taken_out()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/take/all";

        var (status, body, answer) = await place.Get(
            place.Maya,
            Workplace.Address(place.Maya, path)
        );

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.DoesNotContain(Workplace.Secret, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sheet_in_it_can_be_brought_back_and_its_length_says_little()
    {
        await using var place = await Workplace.Open();
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7))];
        await FilePageTests.Add(place, place.Maya, content, "x.bin", "The door");

        var bytes = await Take(place, place.Maya, $"/c/{place.Circle}");

        Assert.Equal(0, bytes.Length % Step);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var json = Text(zip, "sheets/001-A1.json");
        var read = SheetJson.Read(json, place.Library.WorksheetById);
        Assert.Null(read.Problem);
        Assert.Contains(Workplace.Secret, json, StringComparison.Ordinal);
        Assert.Contains(Workplace.Secret, Text(zip, "sheets/001-A1.md"));
        Assert.Contains(Workplace.Secret, Text(zip, "sheets/001-A1.csv"));
        Assert.Contains(Workplace.Secret, Text(zip, "events.json"));
        Assert.Contains("The door", Text(zip, "files.csv"));
        var file = zip.Entries.Single(e =>
            e.FullName.StartsWith("files/001", StringComparison.Ordinal)
        );
        using var opened = new MemoryStream();
        await using (var stream = await file.OpenAsync())
            await stream.CopyToAsync(opened);
        Assert.Equal(content, opened.ToArray());
    }

    [Fact]
    public async Task It_holds_no_mark_no_name_in_a_file_name_and_no_copy_that_was_taken_back()
    {
        await using var place = await Workplace.Open();
        var lagoon = await place.StartRoom(place.Maya, "Lagoon", "Maya");
        var copy = await place.Press(
            place.Maya,
            $"/c/{place.Circle}/s/{place.Sheet}/share",
            ("all", "yes"),
            ("target", lagoon.ToString()),
            ("days", "0"),
            ("_go", "share")
        );
        Assert.Contains(Workplace.Secret, await All(place, place.Maya, $"/c/{lagoon}"));

        await place.Press(place.Maya, copy + "/back");

        var all = await All(place, place.Maya, $"/c/{lagoon}");
        Assert.DoesNotContain(Workplace.Secret, all, StringComparison.Ordinal);
        using var room = await place.Maya.Open(lagoon);
        Assert.DoesNotContain(room.Me.ToString(), all, StringComparison.Ordinal);
        using var zip = new ZipArchive(
            new MemoryStream(await Take(place, place.Maya, $"/c/{place.Circle}"))
        );
        Assert.All(
            zip.Entries,
            e =>
                Assert.Matches(
                    "^(README|notes|promises|decisions|files|events|(sheets|copies|files)/[0-9A-Z-]+)\\.[a-z0-9]+$",
                    e.FullName
                )
        );
    }

    [Fact]
    public async Task A_report_has_no_name_that_the_room_knows_and_says_how_far_that_goes()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var meeting = place.Library.WorksheetByCode("G6")!;
        var sheet = await place.Begin(ade, meeting);
        await place.Answer(
            ade,
            $"/c/{place.Circle}/s/{sheet}/e/{sheet}/whole",
            meeting,
            meeting.Example!.Entries[0].Answers
        );
        var parts = Enum.GetValues<Interventions.Plans.PlanPart>()
            .Select(p => ("part", p.ToString().ToLowerInvariant()));

        var report = await Report(place, [.. parts, ("more", "choir")]);

        var names = WebNode
            .Parse(await Ask(place))
            .QuerySelectorAll("fieldset label[for^=instead]")
            .Select(l => l.TextContent.Trim())
            .ToList();
        Assert.Contains("Ade", names);
        Assert.True(names.Count > 2);
        Assert.All(
            names.Append("Harbour").Append("choir"),
            name => Assert.DoesNotMatch($"(?i)\\b{name}\\b", report)
        );
        Assert.Contains("How far this protects", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_into_a_report_that_was_not_ticked()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/report";
        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path)),
            ("more", "kept words")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("kept words", WebNode.Parse(body).QuerySelector("#more")!.TextContent);
        Assert.DoesNotContain(Workplace.Secret, await Report(place, [("part", "risks")]));
        Assert.Contains(Workplace.Secret, await Report(place, [("part", "situation")]));
    }

    private static async Task<string> Ask(Workplace place) =>
        (await place.Page(place.Maya, $"/c/{place.Circle}/report")).Body!.OuterHtml;

    private static async Task<string> Report(Workplace place, (string Name, string Value)[] fields)
    {
        var path = $"/c/{place.Circle}/report";
        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            [("_csrf", Workplace.Csrf(place.Maya, path)), .. fields]
        );
        Assert.Equal(HttpStatusCode.OK, status);
        return WebNode.Parse(body).QuerySelector("article")!.TextContent;
    }

    private static async Task<byte[]> Take(Workplace place, Person person, string room)
    {
        await place.Confirm(person);
        var (status, _, answer) = await place.Get(
            person,
            Workplace.Address(person, room + "/take/all")
        );
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("notes.zip", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Every text of a take-out after another.</summary>
    private static async Task<string> All(Workplace place, Person person, string room)
    {
        using var zip = new ZipArchive(new MemoryStream(await Take(place, person, room)));
        return string.Concat(zip.Entries.Select(e => Text(zip, e.FullName)));
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var text = new StreamReader(content, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
