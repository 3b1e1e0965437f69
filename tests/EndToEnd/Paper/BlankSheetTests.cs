using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>One worksheet printed blank; <see cref="WorkbookTests"/> look at them all.</summary>
[Collection(ABrowser.Name)]
public sealed class BlankSheetTests(ABrowser browser, SharedNodes nodes)
{
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
}
