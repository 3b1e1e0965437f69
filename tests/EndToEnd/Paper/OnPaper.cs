namespace Kith.EndToEnd.Tests.Paper;

/// <summary>What every printed page must keep.</summary>
internal static class OnPaper
{
    // No printer reaches the last 4.2 mm of a sheet (12 points).
    private const double Edge = 12;

    public static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD'));

    /// <summary>Every word lies where a printer can print it.</summary>
    public static async Task NothingIsCut(APdf pdf)
    {
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
