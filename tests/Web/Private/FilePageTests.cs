using System.Net;
using System.Net.Http.Headers;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Web.Tests.Private;

/// <summary>Files over HTTP: in, listed, out again; nothing in the clear anywhere but in the answers.</summary>
public sealed class FilePageTests
{
    private static readonly byte[] Photo =
    [
        0xFF,
        0xD8,
        0xFF,
        0xE1,
        0,
        14,
        .. "Exif\0\0Madrid"u8,
        0xFF,
        0xD9,
    ];

    [Fact]
    public async Task A_file_goes_in_is_listed_and_comes_out_under_a_plain_name()
    {
        await using var place = await Workplace.Open();
        var content = Chance.Bytes(200_000);
        content[0] = 1;

        var (status, _, answer) = await Add(
            place,
            place.Maya,
            content,
            "blue-door.PDF",
            "The door"
        );

        Assert.Equal(HttpStatusCode.SeeOther, status);
        var page = await place.Page(place.Maya, Desk.Inner(place.Maya, answer));
        var link = page.QuerySelectorAll("main li.card > a")[0];
        Assert.Equal("The door", link.TextContent);
        var (_, asked, _) = await place.Get(place.Maya, link.GetAttribute("href")!);
        Assert.Contains("name=\"passphrase\"", asked, StringComparison.Ordinal);
        var (got, headers) = await Bytes(place, place.Maya, link.GetAttribute("href")!);
        Assert.Equal(content, got);
        Assert.Equal("application/octet-stream", headers.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "attachment; filename=\"notes.bin\"",
            headers.Content.Headers.ContentDisposition!.ToString()
        );
        Assert.Equal("nosniff", headers.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", headers.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 20)]
    public async Task A_picture_is_cleaned_unless_it_is_evidence(bool original, int length)
    {
        await using var place = await Workplace.Open();

        await Add(place, place.Maya, Photo, "IMG.jpg", "", original);

        var page = await place.Page(place.Maya, Root(place));
        var link = page.QuerySelectorAll("main li.card > a")[0];
        var (got, answer) = await Bytes(place, place.Maya, link.GetAttribute("href")!);
        Assert.Equal(length, got.Length);
        Assert.Contains("notes.jpg", answer.Content.Headers.ContentDisposition!.ToString());
    }

    [Fact]
    public async Task A_refusal_says_why_and_keeps_what_was_typed()
    {
        await using var place = await Workplace.Open();
        foreach (
            var (content, sent, words) in new[]
            {
                (new byte[1], "", "No file was chosen"),
                (Photo[..10], "x.jpg", "begins like a picture"),
                (new byte[(50 << 20) + 1], "x", "longer than 50 MB"),
            }
        )
        {
            var (status, body, _) = await Add(place, place.Maya, content, sent, "My <name>");

            Assert.Equal(HttpStatusCode.BadRequest, status);
            var page = WebNode.Parse(body);
            Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent);
            Assert.Equal("My <name>", page.QuerySelector("#name")!.GetAttribute("value"));
            Assert.Empty(page.QuerySelectorAll("main li.card"));
        }
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_text()
    {
        await using var place = await Workplace.Open();
        const string name = "<img src=x onerror=alert(1)>\"'&<script>alert(1)</script>";

        await Add(place, place.Maya, [1, 2, 3], "x", name);

        var page = await place.Page(place.Maya, Root(place));
        Assert.Equal(name, page.QuerySelectorAll("main li.card > a")[0].TextContent);
        Assert.Empty(page.QuerySelectorAll("main img, script"));
    }

    [Fact]
    public async Task Without_its_proof_or_from_elsewhere_nothing_is_kept()
    {
        await using var place = await Workplace.Open();
        var address = Workplace.Address(place.Maya, Root(place));
        using var noProof = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = Body([1, 2], "x", "", original: false, csrf: "wrong"),
        };
        using var foreign = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = Body([1, 2], "x", "", false, Workplace.Csrf(place.Maya, Root(place))),
        };
        foreign.Headers.Add("Origin", "https://elsewhere.example");

        Assert.Equal(HttpStatusCode.NotFound, (await place.Send(place.Maya, noProof)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await place.Send(place.Maya, foreign)).Status);
        var (outside, _, _) = await Add(place, place.Rafi, [1, 2], "x", "");
        Assert.Equal(HttpStatusCode.NotFound, outside);
        Assert.Empty((await place.Page(place.Maya, Root(place))).QuerySelectorAll("main li.card"));
    }

    [Fact]
    public async Task Neither_name_nor_content_is_anywhere_in_the_data_folder()
    {
        await using var place = await Workplace.Open();
        var canaries = new[] { "canary-in-the-content", "canary-in-the-name", "canary-as-sent" };
        var content = new byte[150_000];
        Text(canaries[0]).CopyTo(content, 70_000);
        await Add(place, place.Maya, content, canaries[2], canaries[1]);
        await Add(place, place.Maya, content, canaries[2], "");

        foreach (var path in Directory.GetFiles(place.Test.Folder))
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            foreach (var canary in canaries)
                Assert.True(bytes.ToArray().AsSpan().IndexOf(Text(canary)) < 0, path);
        }
    }

    [Fact]
    public async Task A_deleted_file_is_gone_and_that_it_was_deleted_is_not()
    {
        await using var place = await Workplace.Open();
        await Add(place, place.Maya, [1, 2, 3], "x", "The door");
        var page = await place.Page(place.Maya, Root(place));
        var delete = page.QuerySelectorAll("main li.card p a")[0].GetAttribute("href")!;
        var (_, asked, _) = await place.Get(place.Maya, delete);
        var form = WebNode.Parse(asked).QuerySelector("main form")!;

        var (status, _, _) = await place.Post(
            place.Maya,
            form.GetAttribute("action")!,
            ("_csrf", form.QuerySelector("[name=_csrf]")!.GetAttribute("value")!)
        );

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Empty((await place.Page(place.Maya, Root(place))).QuerySelectorAll("main li.card"));
        var room = await place.Page(place.Maya, $"/c/{place.Circle}");
        Assert.Contains("Maya, 2 March 2026: 1", room.Body!.TextContent);
    }

    internal static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Add(
        Workplace place,
        Person person,
        byte[] content,
        string sent,
        string name,
        bool original = false
    )
    {
        var path = Root(place);
        var csrf = Workplace.Csrf(person, path);
        return place.Send(
            person,
            new(HttpMethod.Post, Workplace.Address(person, path))
            {
                Content = Body(content, sent, name, original, csrf),
            }
        );
    }

    internal static string Root(Workplace place) => $"/c/{place.Circle}/files";

    private static MultipartFormDataContent Body(
        byte[] content,
        string sent,
        string name,
        bool original,
        string csrf
    )
    {
        var body = new MultipartFormDataContent
        {
            { new StringContent(csrf), "_csrf" },
            { new StringContent(name), "name" },
        };
        if (original)
            body.Add(new StringContent("1"), "original");
        var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "file",
            FileName = $"\"{sent}\"",
        };
        body.Add(file);
        return body;
    }

    private static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static async Task<(byte[] Content, HttpResponseMessage Answer)> Bytes(
        Workplace place,
        Person person,
        string address
    )
    {
        await place.Confirm(person);
        var (status, _, answer) = await place.Get(person, address);
        Assert.Equal(HttpStatusCode.OK, status);
        return (await answer.Content.ReadAsByteArrayAsync(), answer);
    }
}
