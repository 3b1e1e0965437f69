using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kith.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests;

/// <summary>What holds on every page anyone may read, in the small pack and in the one that ships.</summary>
public sealed class PublicPageTests
{
    [Fact]
    public Task The_small_pack() => CheckAll(null);

    [Fact]
    public Task The_pack_that_ships() => CheckAll(Shipped.Library);

    private static async Task CheckAll(Kith.Packs.Library? library)
    {
        await using var node = await WebNode.Start(library: library);
        var site = node.Services.GetRequiredService<Site>();
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in site.Addresses)
            pages[address] = await node.Read(address);
        Assert.True(pages.Count > 20);
        foreach (var (address, page) in pages)
            Check(address, page);
        foreach (var packet in (library ?? Samples.Library).Packets)
            pages[$"/print/{packet.Id}"] = await node.Read($"/print/{packet.Id}");
        foreach (var page in (library ?? Samples.Library).Pages)
            pages[$"/place/{page.Code}"] = await node.Read($"/place/{page.Code}");
        foreach (var (address, page) in pages)
        foreach (var link in page.QuerySelectorAll("a[href]:not([download])"))
            CheckLink(address, link.GetAttribute("href")!, pages);
    }

    private static void Check(string address, IHtmlDocument page)
    {
        Assert.Equal("Notes", page.Title);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{address}: one h1");
        Assert.Equal(
            "/leave",
            page.QuerySelector("a, button, input, summary, [tabindex]")?.GetAttribute("href")
        );
        Assert.Empty(
            page.QuerySelectorAll(
                "script, iframe, object, embed, img, style, [style], [target], base, meta[http-equiv]"
            )
        );
        Assert.True(Descends(page), $"{address}: headings go down one level at a time");
        foreach (var element in page.All)
        foreach (var attribute in element.Attributes)
            CheckAttribute(address, attribute);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.True(ids.Count == ids.Distinct().Count(), $"{address}: ids twice: {Twice(ids)}");
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
            Assert.True(
                field.Closest("label") is not null
                    || page.QuerySelector($"label[for='{field.Id}']") is not null,
                $"{address}: a field without a label"
            );
    }

    private static string Twice(IEnumerable<string?> ids) =>
        string.Join(' ', ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));

    private static void CheckAttribute(string address, IAttr attribute)
    {
        Assert.False(
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase),
            $"{address}: {attribute.Name}"
        );
        if (attribute.Name is "href" or "src" or "action" or "formaction")
            Assert.True(
                attribute.Value.StartsWith('/')
                    && !attribute.Value.StartsWith("//", StringComparison.Ordinal)
                    || attribute.Value.StartsWith('#'),
                $"{address}: leads to {attribute.Value}"
            );
    }

    private static void CheckLink(string from, string href, Dictionary<string, IHtmlDocument> pages)
    {
        if (href is "/leave" or "/sign-in")
            return;
        var (path, fragment) = href.Split('#') is [var a, var b] ? (a, b) : (href, "");
        var target = pages.GetValueOrDefault(path.Length == 0 ? from : path);
        Assert.True(target is not null, $"{from}: {href} leads nowhere");
        Assert.True(
            fragment.Length == 0 || target!.GetElementById(fragment) is not null,
            $"{from}: {href} has no such place"
        );
    }

    private static bool Descends(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4")
            .Select(h => h.LocalName[1] - '0')
            .ToList();
        return levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1);
    }
}
