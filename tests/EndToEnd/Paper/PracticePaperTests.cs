using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Sweeps;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>What the node with the invented intervention prints.</summary>
[Collection(ABrowser.Name)]
public sealed class PracticePaperTests(ABrowser browser, SharedNodes nodes)
{
    /// <summary>What says that all is invented takes no side of its own.</summary>
    [Fact]
    public async Task The_plan_begins_under_the_line_that_says_it_is_practice()
    {
        await using var reader = await browser.Reader(await nodes.Practice);
        await PrivatePages.Of(reader);
        await reader.Follow(ThePack.Library.Situations[0].Title);
        await reader.Follow("The plan");
        using var pdf = await APdf.Of(reader.Page, "A4");
        var first = (await pdf.Squeezed())[0];
        Assert.Contains(
            OnPaper.Squeezed("Everything here is invented"),
            first,
            StringComparison.Ordinal
        );
        Assert.Contains(OnPaper.Squeezed("What is going on"), first, StringComparison.Ordinal);
    }
}
