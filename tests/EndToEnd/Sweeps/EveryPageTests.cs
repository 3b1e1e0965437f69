using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Sweeps;

/// <summary>Every public page that a link leads to: for the accessibility checker, on a narrow phone, on paper and in w3m.</summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class EveryPageTests(ABrowser browser, SharedNodes nodes)
{
    private const int Narrow = 320;

    /// <summary>The width of the text on A4, in pixels of CSS.</summary>
    private const int TextOnA4 = 672;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_page_has_a_violation(bool darkAndNarrow)
    {
        await using var reader = await browser.Reader(
            await nodes.Empty,
            AxeTests.Wishes(darkAndNarrow)
        );
        var found = new List<string>();
        var paths = (await Pages()).Keys.ToList();
        foreach (var path in paths.Except(Alike(paths)))
        {
            await reader.Page.GotoAsync(path);
            found.AddRange(await AxeTests.Violations(reader, path));
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(50)));
    }

    [Fact]
    public async Task No_page_is_wider_than_a_narrow_phone_or_than_paper()
    {
        await using var reader = await browser.Reader(
            await nodes.Empty,
            new() { Width = Narrow, Height = 640 }
        );
        var found = new List<string>();
        foreach (var path in (await Pages()).Keys)
        {
            await reader.Page.GotoAsync(path);
            await Widen(Media.Screen, Narrow);
            found.AddRange(await Wider(reader.Page, path, Narrow));
            await Widen(Media.Print, TextOnA4);
            found.AddRange(await Wider(reader.Page, path + " on paper", TextOnA4));
            if (await reader.Page.Locator(".top:visible, .menu:visible").CountAsync() > 0)
                found.Add(path + ": what is for the screen is on paper");
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(50)));

        async Task Widen(Media media, int width)
        {
            await reader.Page.EmulateMediaAsync(new() { Media = media });
            await reader.Page.SetViewportSizeAsync(width, 640);
        }
    }

    [Fact]
    public async Task W3m_shows_every_paragraph_of_every_page()
    {
        var pages = await Pages();
        var missing = new ConcurrentQueue<string>();
        using var folder = new TempFolder("w3m");
        await Parallel.ForEachAsync(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (page, stop) =>
            {
                var file = Path.Combine(folder.Path, $"{Guid.NewGuid():N}.html");
                await File.WriteAllTextAsync(file, page.Value, stop);
                var shown = Letters(await Tool.Run("w3m", "-dump", "-cols", "80", file));
                var document = new HtmlParser().ParseDocument(page.Value);
                foreach (
                    var text in document.QuerySelectorAll("h1, h2, main > p, main section > p")
                )
                    if (!shown.Contains(Letters(text.TextContent), StringComparison.Ordinal))
                        missing.Enqueue($"{page.Key}: {text.TextContent}");
            }
        );
        Assert.True(missing.IsEmpty, string.Join('\n', missing.Take(50)));
    }

    /// <summary>
    /// All but one of those that differ in one code, which keep a place, and all but one worksheet's of those that differ in the
    /// paper that they are printed on, which the checker does not see.
    /// </summary>
    private static IEnumerable<string> Alike(IReadOnlyList<string> paths) =>
        paths
            .Where(p => p.StartsWith("/place/", StringComparison.Ordinal))
            .Skip(1)
            .Concat(
                paths.Where(p =>
                    p.Contains("?paper=", StringComparison.Ordinal)
                    && !p.StartsWith("/worksheets/B1/", StringComparison.Ordinal)
                )
            );

    private async Task<IReadOnlyDictionary<string, string>> Pages()
    {
        var pages = await PublicPages.Crawl(await browser.Bare(await nodes.Empty));
        Assert.True(pages.Count > 250, $"{pages.Count} pages");
        return pages;
    }

    private static async Task<IEnumerable<string>> Wider(IPage page, string name, int width)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return wide > width ? [$"{name}: {wide} wide"] : [];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
