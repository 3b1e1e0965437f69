using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Sweeps;

/// <summary>What every public answer carries, and what it must not.</summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class HeaderTests(ABrowser browser, SharedNodes nodes)
{
    private const int MostFirstVisitBytes = 25 * 1024;

    private static readonly Dictionary<string, string> Everywhere = new()
    {
        ["content-security-policy"] =
            "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; worker-src 'none'; "
            + "sandbox allow-forms allow-same-origin allow-top-navigation-by-user-activation allow-downloads",
        ["referrer-policy"] = "same-origin",
        ["x-content-type-options"] = "nosniff",
        ["cross-origin-opener-policy"] = "same-origin",
        ["cross-origin-resource-policy"] = "same-origin",
        ["cache-control"] = "no-store",
    };

    private static readonly string[] Sometimes =
    [
        "allow",
        "clear-site-data",
        "content-encoding",
        "content-length",
        "content-type",
        "date",
        "location",
        "permissions-policy",
        "set-cookie",
        "transfer-encoding",
        "vary",
        "x-robots-tag",
    ];

    [Fact]
    public async Task Every_answer_has_exactly_the_headers_it_should()
    {
        var ask = await browser.Bare(await nodes.Empty);
        var paths = (await PublicPages.Crawl(ask)).Keys.Concat(PublicPages.Others).ToList();
        Assert.True(paths.Count > 100);
        foreach (var path in paths)
        {
            var headers = (await ask.GetAsync(path)).Headers;
            Assert.All(Everywhere, h => Assert.Equal((path, h.Value), (path, headers[h.Key])));
            Assert.DoesNotContain(
                "=(self",
                headers["permissions-policy"],
                StringComparison.Ordinal
            );
            var others = headers.Keys.Except([.. Everywhere.Keys, .. Sometimes]);
            Assert.Equal((path, ""), (path, string.Join(' ', others)));
        }
    }

    [Fact]
    public async Task No_public_page_holds_script_or_loads_from_elsewhere()
    {
        var ask = await browser.Bare(await nodes.Empty);
        foreach (var (path, html) in await PublicPages.Crawl(ask))
        {
            var all = new HtmlParser().ParseDocument(html).All;
            Assert.Equal((path, ""), (path, string.Join(' ', all.SelectMany(WhatCouldRun))));
            Assert.Equal((path, ""), (path, string.Join(' ', all.SelectMany(LoadedFromElsewhere))));
        }
    }

    [Fact]
    public async Task A_first_visit_is_small_in_bytes_and_requests()
    {
        foreach (var path in PublicPages.Kinds)
        {
            await using var reader = await browser.Reader(await nodes.Empty);
            var answers = new List<IResponse>();
            reader.Page.Response += (_, answer) => answers.Add(answer);
            await reader.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var ask = answers.Where(a => a.Status != 303).ToList();
            Assert.True(ask.Count <= 5, $"{path}: {string.Join(' ', ask.Select(a => a.Url))}");
            var bytes = 0;
            foreach (
                var answer in ask.Where(a => a.Request.ResourceType is "document" or "stylesheet")
            )
                bytes += (await answer.Request.SizesAsync()).ResponseBodySize;
            Assert.True(bytes <= MostFirstVisitBytes, $"{path}: {bytes} bytes");
        }
    }

    [Fact]
    public async Task Nothing_sets_a_cookie_except_the_way_in()
    {
        var ask = await browser.Bare(await nodes.Empty);
        var paths = (await PublicPages.Crawl(ask)).Keys.Concat(PublicPages.Others).ToList();
        foreach (var path in paths.Where(p => p != "/leave"))
            Assert.DoesNotContain("set-cookie", (await ask.GetAsync(path)).Headers.Keys);
    }

    private static IEnumerable<string> WhatCouldRun(IElement element) =>
        element
            .Attributes.Select(a => a.Name)
            .Where(a => a is "style" || a.StartsWith("on", StringComparison.Ordinal))
            .Concat(
                new[] { element.LocalName }.Where(n =>
                    n is "script" or "iframe" or "object" or "embed" or "base"
                )
            );

    private static IEnumerable<string> LoadedFromElsewhere(IElement element) =>
        element.LocalName is "a"
            ? []
            : element
                .Attributes.Where(a => a.Name is "src" or "srcset" or "href" or "xlink:href")
                .Select(a => a.Value)
                .Where(v => !v.StartsWith('/') && !v.StartsWith('#'));
}
