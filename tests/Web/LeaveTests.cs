using System.Net;

namespace Kith.Web.Tests;

public sealed class LeaveTests
{
    private static readonly Uri Elsewhere = new("https://weather.example/");

    [Theory]
    [InlineData(null, true)]
    [InlineData("document", true)]
    [InlineData("image", false)]
    [InlineData("empty", false)]
    public async Task Leave_goes_elsewhere_and_clears_only_when_a_person_navigates(
        string? dest,
        bool clears
    )
    {
        await using var node = await WebNode.Start(new WebOptions { NeutralSite = Elsewhere });
        using var answer = dest is null
            ? await node.Send("GET", "/leave")
            : await node.Send("GET", "/leave", ("Sec-Fetch-Dest", dest));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(Elsewhere, answer.Headers.Location);
        Assert.Equal(clears, answer.Headers.Contains("Clear-Site-Data"));
    }

    [Fact]
    public async Task Leave_expires_every_cookie()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Send("GET", "/leave");
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(["__Host-kith", "look"], cookies.Select(c => c.Split('=')[0]));
        Assert.All(
            cookies,
            cookie => Assert.Contains("Max-Age=0", cookie, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Sec-Purpose", "prefetch")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("X-Moz", "prefetch")]
    public async Task A_prefetch_ends_nothing(string header, string value)
    {
        var ended = 0;
        await using var node = await WebNode.Start(Counting(() => ended++));
        using var answer = await node.Send("GET", "/leave", (header, value));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(0, ended);
    }

    [Fact]
    public async Task Leave_ends_the_session_once()
    {
        var ended = 0;
        await using var node = await WebNode.Start(Counting(() => ended++));
        using var answer = await node.Send("GET", "/leave");
        Assert.Equal(1, ended);
    }

    [Fact]
    public async Task Leave_works_when_ending_the_session_fails()
    {
        var told = new List<string>();
        var options = new WebOptions
        {
            EndSession = _ => throw new InvalidOperationException("broken"),
            Failed = told.Add,
        };
        await using var node = await WebNode.Start(options);
        using var answer = await node.Send("GET", "/leave");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal([nameof(InvalidOperationException)], told);
    }

    private static WebOptions Counting(Action ended) =>
        new()
        {
            EndSession = _ =>
            {
                ended();
                return Task.CompletedTask;
            },
        };
}
