using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests;

public sealed class LookTests
{
    private const string Dark = "look=larger.wide.dark.device";

    [Fact]
    public async Task No_page_sets_a_cookie_unless_a_reader_asks()
    {
        await using var node = await WebNode.Start();
        foreach (var address in node.Services.GetRequiredService<Http.Site>().Addresses)
        {
            using var answer = await node.Send("GET", address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task A_choice_is_one_cookie_until_the_browser_closes()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Post(
            "/look",
            ("size", "larger"),
            ("space", "wide"),
            ("colours", "dark"),
            ("font", "device")
        );
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal($"{Dark}; path=/; samesite=strict; httponly", cookie);
    }

    [Fact]
    public async Task Pages_take_the_chosen_look_and_others_keep_the_plain_one()
    {
        await using var node = await WebNode.Start();
        using var dark = await node.Send("GET", "/guide/s2", ("Cookie", Dark));
        var html = WebNode.Parse(await dark.Content.ReadAsStringAsync()).DocumentElement;
        Assert.Equal("larger", html.GetAttribute("data-size"));
        Assert.Equal("wide", html.GetAttribute("data-space"));
        Assert.Equal("dark", html.GetAttribute("data-colours"));
        Assert.Equal("device", html.GetAttribute("data-font"));
        Assert.False((await node.Read("/guide/s2")).DocumentElement.HasAttribute("data-size"));
    }

    [Theory]
    [InlineData("look=huge.wide.pink.\"><b>")]
    [InlineData("look=a.b")]
    [InlineData("look=")]
    [InlineData("other=1")]
    public async Task An_unknown_choice_is_the_plain_look(string cookie)
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Send("GET", "/look", ("Cookie", cookie));
        var page = WebNode.Parse(await answer.Content.ReadAsStringAsync());
        Assert.False(page.DocumentElement.HasAttribute("data-size"));
        Assert.Empty(page.QuerySelectorAll("b"));
    }

    [Fact]
    public async Task A_reader_can_have_the_choice_forgotten()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Post("/look", ("forget", "1"), ("size", "large"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("look=; expires=Thu, 01 Jan 1970", cookie, StringComparison.Ordinal);
    }
}
