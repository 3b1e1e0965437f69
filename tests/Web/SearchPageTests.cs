using System.Net;

namespace Kith.Web.Tests;

public sealed class SearchPageTests
{
    [Fact]
    public async Task Words_are_found_by_post_and_stay_out_of_addresses()
    {
        await using var node = await WebNode.Start();
        var form = (await node.Read("/search")).QuerySelector("form.search")!;
        Assert.Equal("post", form.GetAttribute("method"));
        using var answer = await node.Post("/search", ("q", "consent"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebNode.Parse(await answer.Content.ReadAsStringAsync());
        var found = page.QuerySelectorAll(".lines a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains("/guide/s2", found);
        Assert.Contains("/words#word-consent", found);
    }

    [Fact]
    public async Task A_question_in_the_address_is_not_answered()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/search?q=consent");
        Assert.Empty(page.QuerySelectorAll(".lines a"));
        Assert.Equal("", page.QuerySelector("#q")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Too_long_a_question_stays_on_the_page_with_the_reason()
    {
        await using var node = await WebNode.Start();
        var question = new string('a', 201);
        using var answer = await node.Post("/search", ("q", question));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebNode.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(question, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("q-hint q-error", page.QuerySelector("#q")!.GetAttribute("aria-describedby"));
        Assert.Contains(
            "200",
            page.QuerySelector("#q-error")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_question_is_asked_for_again(string question)
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Post("/search", ("q", question));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_typed_comes_back_as_text_only()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Post("/search", ("q", "\"><img src=x><script>"));
        var page = WebNode.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Empty(page.QuerySelectorAll("img, script"));
        Assert.Equal("\"><img src=x><script>", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_flood_is_refused()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Post("/search", ("q", new string('a', 100_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }
}
