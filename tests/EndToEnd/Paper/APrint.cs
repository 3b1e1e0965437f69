using Kith.EndToEnd.Tests.Reading;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>What a journey ends in: the page on the screen, printed on A4.</summary>
internal static class APrint
{
    /// <summary>
    /// The words on paper, squeezed. Nothing of it is cut, none of the frame of the screen is on it, and it takes at most
    /// so many sides. With KITH_PICTURES set, the print is kept in that folder to be looked at.
    /// </summary>
    public static async Task<string> Of(AReader reader, string name, int sides = 1)
    {
        if (Environment.GetEnvironmentVariable("KITH_PICTURES") is { } folder)
            await reader.Page.PdfAsync(
                new()
                {
                    Path = Path.Combine(folder, $"{name}.pdf"),
                    Format = "A4",
                    PreferCSSPageSize = true,
                }
            );
        using var pdf = await APdf.Of(reader.Page, "A4");
        await OnPaper.NothingIsCut(pdf);
        Assert.InRange(await pdf.Pages(), 1, sides);
        var words = string.Concat(await pdf.Squeezed());
        await NothingOfTheScreen(reader);
        return words;
    }

    private static async Task NothingOfTheScreen(AReader reader)
    {
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(
            await reader
                .Page.Locator("button, input, select, textarea, .top, .screen-only")
                .Filter(new() { Visible = true })
                .AllInnerTextsAsync()
        );
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Null });
    }

    /// <summary>All of these stand on the paper.</summary>
    public static void Holds(string print, params string[] words) =>
        Assert.All(
            words,
            w => Assert.Contains(OnPaper.Squeezed(w), print, StringComparison.Ordinal)
        );

    /// <summary>None of these stands on the paper.</summary>
    public static void Spares(string print, params string[] words) =>
        Assert.All(
            words,
            w => Assert.DoesNotContain(OnPaper.Squeezed(w), print, StringComparison.Ordinal)
        );
}
