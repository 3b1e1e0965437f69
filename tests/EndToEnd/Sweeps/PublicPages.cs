using AngleSharp.Html.Parser;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Sweeps;

/// <summary>The addresses that anyone can reach.</summary>
internal static class PublicPages
{
    /// <summary>One page of each kind.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "/",
        "/start/2",
        "/start/" + ThePack.Library.Paths[0].Code,
        "/start/" + ThePack.Library.Paths[^1].Code,
        "/guide",
        .. ThePack.Library.Pages.GroupBy(p => p.Group).Select(g => "/guide/" + g.First().Code),
        "/worksheets",
        "/worksheets?by=minutes",
        "/worksheets/B1",
        "/worksheets/F1",
        "/worksheets/B1/print",
        "/place/" + ThePack.Library.Pages[0].Code,
        "/words",
        "/help",
        "/search",
        "/look",
        "/accessibility",
        "/what-we-store",
        "/sign-in",
        "/join",
        "/nothing-here",
    ];

    /// <summary>Addresses that are no page or lead on.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "/healthz",
        "/leave",
        "/desk",
        "/in/desk",
        "/p/nothing",
        "/save",
        "/set-up/wrong",
        "/sign-in/here",
        "/join/here",
        "/guide/none",
        "/worksheets/Z9",
        "/start/999",
        "/favicon.ico",
        "/..%2f..%2fetc%2fpasswd",
    ];

    /// <summary>Every page that links lead to from the first one, with what it says.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Crawl(IAPIRequestContext ask)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path) || path.StartsWith("/leave", StringComparison.Ordinal))
                continue;
            var answer = await ask.GetAsync(path);
            var html = await answer.TextAsync();
            Assert.True(answer.Status is 200 or 303, $"{path}: {answer.Status}");
            if (answer.Status == 303)
                continue;
            pages[path] = html;
            foreach (var link in Links(html))
                waiting.Enqueue(link);
        }
        return pages;
    }

    private static IEnumerable<string> Links(string html) =>
        new HtmlParser()
            .ParseDocument(html)
            .QuerySelectorAll("a[href^='/']:not([download])")
            .Select(a => a.GetAttribute("href")!.Split('#')[0]);
}
