namespace Kith.EndToEnd.Tests.Paper;

/// <summary>What every printed page must keep.</summary>
internal static class OnPaper
{
    // The page's own margins are 16 mm and more: a word within 5 mm of the edge was pushed out of its place.
    public static async Task NothingIsCut(APdf pdf)
    {
        const double Edge = 14;
        var (width, height) = await pdf.Size();
        Assert.All(
            await pdf.Places(),
            word =>
                Assert.True(
                    word.Left > Edge
                        && word.Right < width - Edge
                        && word.Top > Edge
                        && word.Bottom < height - Edge,
                    $"{word} on {width} × {height}"
                )
        );
    }
}
