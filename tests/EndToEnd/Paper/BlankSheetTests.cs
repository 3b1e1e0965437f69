using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>Worksheets printed blank.</summary>
[Collection(ABrowser.Name)]
public sealed class BlankSheetTests(ABrowser browser, SharedNodes nodes)
{
    private const double A4Width = 595;
    private const double LetterWidth = 612;

    public static TheoryData<string> Codes => [.. ThePack.Library.Worksheets.Select(w => w.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_blank_sheet_prints_whole_on_both_papers(string code)
    {
        await using var reader = await browser.Reader(await nodes.Empty);
        foreach (var (paper, width) in new[] { ("a4", A4Width), ("letter", LetterWidth) })
        {
            await reader.Go($"/worksheets/{code}/print?paper={paper}");
            using var pdf = await APdf.Of(reader.Page, paper);
            Assert.Equal(width, (await pdf.Size()).Width, 1.0);
            await OnPaper.NothingIsCut(pdf);
            await EveryQuestionIsThere(pdf, code);
            Assert.InRange(await pdf.Pages(), 1, 6);
        }
    }

    [Fact]
    public async Task The_risk_chart_prints_with_its_rows_and_without_menus()
    {
        await using var reader = await browser.Reader(await nodes.Empty);
        await reader.Go("/worksheets/B1");
        await reader.Follow("Print blank");
        using var pdf = await APdf.Of(reader.Page, "A4");
        var words = await pdf.Words();
        Assert.Contains("Keep this paper safe", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Leave", words.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Sign in", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kith", words, StringComparison.Ordinal);
    }

    private static async Task EveryQuestionIsThere(APdf pdf, string code)
    {
        var printed = Squeezed(await pdf.Words());
        Assert.All(
            ThePack.Library.Worksheets.Single(w => w.Code == code).Questions,
            question => Assert.Contains(Squeezed(question.Label), printed, StringComparison.Ordinal)
        );
    }

    private static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
