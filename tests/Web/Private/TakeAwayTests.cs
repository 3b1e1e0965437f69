using System.Net;
using Kith.Worksheets;

namespace Kith.Web.Tests.Private;

/// <summary>Sheets taken away as files, and brought back.</summary>
public sealed class TakeAwayTests
{
    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("csv", "text/csv")]
    [InlineData("md", "text/markdown")]
    public async Task A_file_has_a_name_that_says_nothing_and_the_headers_of_a_private_page(
        string ending,
        string type
    )
    {
        await using var place = await Workplace.Open();
        await place.Confirm(place.Maya);
        var path = $"/c/{place.Circle}/s/{place.Sheet}/take/{ending}";

        var (status, body, answer) = await place.Get(
            place.Maya,
            Workplace.Address(place.Maya, path)
        );

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(Workplace.Secret, body, StringComparison.Ordinal);
        var headers = answer.Content.Headers;
        Assert.Equal(type, headers.ContentType!.MediaType);
        Assert.Equal(
            $"attachment; filename=\"notes.{ending}\"",
            headers.ContentDisposition!.ToString()
        );
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains(
            "script-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single()
        );
        var length = headers.ContentLength!.Value;
        Assert.True(length >= 16 * 1024 && (length & (length - 1)) == 0, $"{length}");
    }

    [Fact]
    public async Task A_sheet_comes_back_whole_and_says_where_it_came_from()
    {
        await using var place = await Workplace.Open();
        var worksheet = place.Library.WorksheetByCode("B1")!;
        var sheet = await place.Begin(place.Maya, worksheet);
        await place.Answer(
            place.Maya,
            $"/c/{place.Circle}/s/{sheet}/e/{sheet}/whole",
            worksheet,
            worksheet.Example!.Entries[0].Answers
        );
        var json = await Json(place, sheet);

        var (status, _, answer) = await Bring(place, json);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        var path = Desk.Inner(place.Maya, answer);
        var id = path.Split('/')[^1];
        Assert.NotEqual(sheet, id);
        Assert.Equal(json, await Json(place, id));
        var page = await place.Page(place.Maya, path);
        Assert.Contains(
            "It says that Maya wrote this.",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    /// <summary>The end of the file is missing, or one quotation mark.</summary>
    [Fact]
    public async Task A_broken_file_is_refused_with_a_sentence_and_what_was_pasted_stays()
    {
        await using var place = await Workplace.Open();
        var json = (await Json(place, place.Sheet)).Trim();
        var sheets = await Count(place);
        var form = await place.Page(place.Maya, $"/c/{place.Circle}/bring-back");
        for (var i = 0; i < 200; i++)
        {
            var broken = i % 2 == 0 ? json[..(json.Length * i / 200)] : WithoutAQuote(json, i);

            var (status, body, _) = await place.Fill(place.Maya, form, ("_text", broken));

            Assert.Equal(HttpStatusCode.BadRequest, status);
            var page = WebNode.Parse(body);
            Assert.NotEmpty(page.QuerySelectorAll("p.error"));
            Assert.Equal(
                broken.Trim().ReplaceLineEndings("\n"),
                page.QuerySelector("textarea")!.TextContent.Trim()
            );
        }
        Assert.Equal(sheets, await Count(place));
    }

    [Fact]
    public async Task A_refusal_names_the_place()
    {
        await using var place = await Workplace.Open();
        var json = await Json(place, place.Sheet);
        var (_, body, _) = await Bring(
            place,
            json.Replace("\"by\"", "\"bye\"", StringComparison.Ordinal)
        );

        var said = WebNode.Parse(body).QuerySelector("[role=alert]")!;
        Assert.Equal("entries[0].bye", said.QuerySelector("code")!.TextContent);
        Assert.Contains("Nothing was brought back.", said.TextContent, StringComparison.Ordinal);
    }

    private static string WithoutAQuote(string json, int n)
    {
        var quotes = Enumerable.Range(0, json.Length).Where(i => json[i] == '"').ToList();
        return json.Remove(quotes[n % quotes.Count], 1);
    }

    private static async Task<string> Json(Workplace place, string sheet)
    {
        await place.Confirm(place.Maya);
        var path = $"/c/{place.Circle}/s/{sheet}/take/json";
        var (status, body, _) = await place.Get(place.Maya, Workplace.Address(place.Maya, path));
        Assert.Equal(HttpStatusCode.OK, status);
        return body;
    }

    private static async Task<(
        HttpStatusCode Status,
        string Body,
        HttpResponseMessage Answer
    )> Bring(Workplace place, string text) =>
        await place.Fill(
            place.Maya,
            await place.Page(place.Maya, $"/c/{place.Circle}/bring-back"),
            ("_text", text)
        );

    private static async Task<int> Count(Workplace place) =>
        (await place.Page(place.Maya, $"/c/{place.Circle}")).QuerySelectorAll("main li a").Length;
}
