using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests;

public sealed class PrintPageTests
{
    [Fact]
    public async Task A_ready_made_packet_comes_whole_and_in_order()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/print/first-hour");
        Assert.Equal(["s1", "B1"], page.QuerySelectorAll(".item").Select(i => i.Id));
        Assert.Equal(
            ["#s1", "#B1"],
            page.QuerySelectorAll(".front li a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains(
            "If somebody is in danger",
            page.QuerySelector("#s1")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll(".cover, .helper-note, [style], script"));
        Assert.DoesNotContain("<!--pieces-->", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packet_comes_on_the_chosen_paper_with_what_was_asked_for()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/print/first-hour?paper=letter&notes=1&cover=1");
        Assert.NotNull(page.QuerySelector(".sheet-letter > .item"));
        Assert.NotEmpty(page.QuerySelectorAll(".helper-note"));
        var cover = page.QuerySelector(".cover")!.TextContent;
        Assert.Contains("Notes", cover, StringComparison.Ordinal);
        Assert.DoesNotContain("The first hour", cover, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_packet_is_not_there()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Send("GET", "/print/nothing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_packet_is_compressed_and_not_stored(string coding)
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Send("GET", "/print/first-hour", ("Accept-Encoding", coding));
        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains(
            "script-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Ones_own_packet_holds_what_was_ticked()
    {
        await using var node = await WebNode.Start();
        var page = await Made(
            node,
            HttpStatusCode.OK,
            ("page", "s2"),
            ("sheet", "B1"),
            ("paper", "large"),
            ("cover", "1")
        );
        Assert.Equal(["s2", "B1"], page.QuerySelectorAll(".sheet-large > .item").Select(i => i.Id));
        Assert.NotNull(page.QuerySelector(".cover"));
        Assert.NotNull(page.QuerySelector("#word-consent"));
    }

    [Fact]
    public async Task Nothing_ticked_is_asked_for_again()
    {
        await using var node = await WebNode.Start();
        var page = await Made(
            node,
            HttpStatusCode.UnprocessableEntity,
            ("paper", "letter"),
            ("notes", "1")
        );
        Assert.Contains(
            "Nothing is ticked",
            page.QuerySelector(".error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(["letter", "1"], Ticked(page));
    }

    [Fact]
    public async Task Something_unknown_is_said_and_the_rest_stays_ticked()
    {
        await using var node = await WebNode.Start();
        var page = await Made(
            node,
            HttpStatusCode.UnprocessableEntity,
            ("sheet", "Z9"),
            ("sheet", "B1"),
            ("page", "<b>")
        );
        Assert.Contains(
            "not here any more",
            page.QuerySelector(".error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(["B1", "a4"], Ticked(page));
    }

    [Fact]
    public async Task Far_more_than_there_is_to_print_is_said_and_what_is_known_stays_ticked()
    {
        await using var node = await WebNode.Start();
        var many = Enumerable.Repeat(("sheet", "B1"), 300).ToArray();
        var page = await Made(node, HttpStatusCode.UnprocessableEntity, many);
        Assert.Contains(
            "More was sent",
            page.QuerySelector(".error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(["B1", "a4"], Ticked(page));
    }

    [Fact]
    public async Task A_flood_is_refused()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Post("/print", [.. Enumerable.Repeat(("sheet", "B1"), 2000)]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task The_print_centre_offers_every_packet_sheet_page_and_chart()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        var page = await node.Read("/print");
        var library = Shipped.Library;
        var boxes = page.QuerySelectorAll("input[type=checkbox]")
            .OfType<IHtmlInputElement>()
            .ToList();
        Assert.Equal(library.Worksheets.Select(w => w.Code), Values("sheet"));
        Assert.Equal(library.Pages.Select(p => p.Code).Order(), Values("page").Order());
        foreach (var packet in library.Packets)
            Assert.NotNull(page.QuerySelector($"a[href='/print/{packet.Id}']"));
        Assert.Equal(8, page.QuerySelectorAll("a[href^='/print/charts/']").Length);

        IEnumerable<string> Values(string name) =>
            boxes.Where(b => b.Name == name).Select(b => b.Value);
    }

    [Fact]
    public async Task Every_packet_that_ships_holds_something_and_tells_its_parts_apart()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        foreach (var packet in Shipped.Library.Packets)
        {
            var page = await node.Read($"/print/{packet.Id}");
            Assert.Equal(
                packet.Pages.Count + packet.Sheets.Count,
                page.QuerySelectorAll(".item").Length
            );
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Theory]
    [InlineData("pod", "")]
    [InlineData("over-time", "?paper=letter")]
    public async Task A_blank_chart_stands_on_a_page_of_its_own(string kind, string query)
    {
        await using var node = await WebNode.Start();
        var page = await node.Read($"/print/charts/{kind}{query}");
        Assert.NotNull(page.QuerySelector($".on-chart-{kind} svg title"));
        Assert.Equal(query.Length > 0, page.QuerySelector(".sheet-letter") is not null);
    }

    [Fact]
    public async Task Only_pages_made_to_be_printed_load_the_styles_of_paper_and_each_loads_one_file()
    {
        await using var node = await WebNode.Start();
        var look = node.Services.GetRequiredService<Assets>();
        foreach (
            var (address, style) in new[]
            {
                ("/print", look.Stylesheet),
                ("/guide/s2", look.Stylesheet),
                ("/print/first-hour", look.Paper),
                ("/worksheets/B1/print", look.Paper),
            }
        )
            Assert.Equal(
                style,
                (await node.Read(address))
                    .QuerySelectorAll("link[rel=stylesheet]")
                    .Single()
                    .GetAttribute("href")
            );
        Assert.StartsWith(
            await node.Reader.GetStringAsync(look.Stylesheet),
            await node.Reader.GetStringAsync(look.Paper),
            StringComparison.Ordinal
        );
    }

    private static async Task<IHtmlDocument> Made(
        WebNode node,
        HttpStatusCode status,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await node.Post("/print", fields);
        Assert.Equal(status, answer.StatusCode);
        return WebNode.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> Ticked(IHtmlDocument page) =>
        page.QuerySelectorAll("input[checked]").OfType<IHtmlInputElement>().Select(i => i.Value);
}
