using System.Net;
using Kith.Publishing.Office;
using Kith.Publishing.Paper;

namespace Kith.Web.Tests;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("docx", DocxForm.MediaType)]
    [InlineData("odt", OdtForm.MediaType)]
    [InlineData("xlsx", XlsForm.MediaType)]
    public async Task A_blank_worksheet_downloads_under_its_code(string ending, string type)
    {
        await using var node = await WebNode.Start();
        // The first answer makes the file, the second is ready.
        for (var i = 0; i < 2; i++)
        {
            using var answer = await node.Send("GET", $"/worksheets/b1.{ending}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, $"{answer.Content.Headers.ContentType}");
            Assert.Equal(
                $"attachment; filename=\"B1.{ending}\"",
                $"{answer.Content.Headers.ContentDisposition}"
            );
            Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
            Assert.True(answer.Headers.Contains("Content-Security-Policy"));
            Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
        }
    }

    [Fact]
    public async Task The_words_on_a_downloaded_sheet_are_those_of_the_pages()
    {
        await using var node = await WebNode.Start();
        var wording = Wording.Read("en");
        var words = PaperWords.English with
        {
            Helper = wording["paper.helper"],
            Rank = wording["paper.rank"],
            SomethingElse = wording["paper.other"],
        };
        Assert.Equal(
            DocxForm.Write(SampleSheet.Everything, words, new OfficePaper()),
            await node.Reader.GetByteArrayAsync("/worksheets/B1.docx")
        );
    }

    [Fact]
    public async Task The_page_of_a_worksheet_offers_its_files()
    {
        await using var node = await WebNode.Start();
        var links = (await node.Read("/worksheets/B1"))
            .QuerySelectorAll("a[download]")
            .Select(a => a.GetAttribute("href"));
        Assert.Equal(["/worksheets/B1.docx", "/worksheets/B1.odt", "/worksheets/B1.xlsx"], links);
    }

    [Theory]
    [InlineData("GET", "/worksheets/Z9.docx", 404)]
    [InlineData("GET", "/worksheets/B1.pdf", 404)]
    [InlineData("HEAD", "/worksheets/B1.odt", 200)]
    public async Task Only_what_is_there_downloads(string method, string address, int status)
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Send(method, address);
        Assert.Equal(status, (int)answer.StatusCode);
    }
}
