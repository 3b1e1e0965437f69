using System.Net;
using AngleSharp.Html.Dom;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

/// <summary>Where the computer has no room left, people read on, are told in words, and keep what they typed.</summary>
public sealed class FullDiskTests
{
    private const string Text = "word by word, and a second line\nof it";

    [Fact]
    public async Task Every_page_of_a_room_can_still_be_read_by_somebody_who_signs_in_then()
    {
        var (place, disk) = await Open();
        await using var opened = place;
        disk.IsFull = true;
        var maya = await place.Maya.At(place.Test.Node);
        await place.Confirm(maya);
        var read = 0;
        foreach (var (_, path) in place.Paths().Where(p => p.Method == "GET"))
        {
            var (status, _, _) = await place.Get(maya, Workplace.Address(maya, path));
            Assert.True((int)status < 500, $"{path}: {status}");
            read += status == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.True(read >= 40, $"Only {read} pages were read.");
        var (_, sheet, _) = await place.Get(
            maya,
            Workplace.Address(maya, $"/c/{place.Circle}/s/{place.Sheet}")
        );
        Assert.Contains(Workplace.Secret, sheet, StringComparison.Ordinal);
        Assert.Empty(place.Failures);
    }

    [Fact]
    public async Task What_cannot_be_saved_stays_on_the_page_and_is_saved_from_there_once_there_is_room()
    {
        var (place, disk) = await Open();
        await using var opened = place;
        var path = $"/c/{place.Circle}/s/{place.Sheet}/e/{place.Sheet}/whole";
        var form = await place.Page(place.Maya, path);

        disk.IsFull = true;
        var (status, body, _) = await place.Fill(
            place.Maya,
            form,
            (place.Question, Text),
            ("_go", "stop")
        );
        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        var page = WebNode.Parse(body);
        Assert.Contains("no room left", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("tell your keeper", page.Body!.TextContent, StringComparison.Ordinal);
        var area = page.QuerySelectorAll("textarea").Cast<IHtmlTextAreaElement>();
        Assert.Contains(Text, area.Select(a => a.Value));
        Assert.Equal(["SqliteException"], place.Failures);
        (status, _, _) = await Again(place, page);
        Assert.Equal(HttpStatusCode.InsufficientStorage, status);

        disk.IsFull = false;
        (status, _, _) = await Again(place, page);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        var after = await place.Page(place.Maya, path);
        Assert.Equal(Text, Desk.Shown(after).One(place.Question));
    }

    [Fact]
    public async Task A_button_that_cannot_be_pressed_now_can_be_pressed_again_from_the_page()
    {
        var (place, disk) = await Open();
        await using var opened = place;
        await place.Confirm(place.Maya);
        var path = $"/c/{place.Circle}/new-keys";

        disk.IsFull = true;
        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path))
        );
        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        disk.IsFull = false;
        (status, _, _) = await Again(place, WebNode.Parse(body));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        using var room = await place.Maya.Open(place.Circle);
        Assert.Equal(2u, room.Last.Held.Epoch);
    }

    [Fact]
    public async Task A_form_whose_session_is_over_is_given_back_when_it_cannot_be_kept()
    {
        var (place, disk) = await Open();
        await using var opened = place;
        var form = await place.Page(place.Maya, place.FillPath(place.Question));

        disk.IsFull = true;
        var (_, body, _) = await place.Fill(null, form, (place.Question, Text), ("_go", "stop"));

        var page = WebNode.Parse(body);
        Assert.Contains("no room left", page.Body!.TextContent, StringComparison.Ordinal);
        var area = page.QuerySelectorAll("textarea").Cast<IHtmlTextAreaElement>();
        Assert.Contains(Text, area.Select(a => a.Value));
    }

    [Fact]
    public async Task A_file_that_finds_no_room_is_said_to_be_still_on_the_device()
    {
        var (place, disk) = await Open();
        await using var opened = place;
        var path = $"/c/{place.Circle}/files";
        disk.IsFull = true;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Workplace.Csrf(place.Maya, path)), "_csrf" },
            { new StringContent("The door"), "name" },
            { new ByteArrayContent([1, 2, 3]), "file", "door.bin" },
        };
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            Workplace.Address(place.Maya, path)
        )
        {
            Content = content,
        };

        var (status, body, _) = await place.Send(place.Maya, request);

        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Contains("still on your device", body, StringComparison.Ordinal);
    }

    private static async Task<(Workplace Place, FullStore Disk)> Open()
    {
        var (test, disk) = await TestNode.OpenOnADisk();
        return (await Workplace.Open(test), disk);
    }

    /// <summary>Sends what the page gave back.</summary>
    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Again(
        Workplace place,
        IHtmlDocument page
    )
    {
        var form = page.QuerySelector("main form[method=post]")!;
        var fields = form.QuerySelectorAll("input, textarea")
            .Select(e => e is IHtmlTextAreaElement area ? (area.Name!, area.Value) : Pair(e));
        return place.Post(place.Maya, form.GetAttribute("action")!, [.. fields]);
    }

    private static (string, string) Pair(AngleSharp.Dom.IElement input) =>
        (input.GetAttribute("name")!, input.GetAttribute("value") ?? "");
}
