using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Tests;

/// <summary>Every answer carries exactly the headers that docs/threat-model.md relies on.</summary>
public sealed class HeaderTests
{
    private const string Policy =
        "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; worker-src 'none'; "
        + "sandbox allow-forms allow-same-origin allow-top-navigation-by-user-activation allow-downloads";

    private static readonly Dictionary<string, string> Fixed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Security-Policy"] = Policy,
        ["Referrer-Policy"] = "same-origin",
        ["X-Content-Type-Options"] = "nosniff",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static readonly string[] Others =
    [
        "Cache-Control",
        "Permissions-Policy",
        "Date",
        "Content-Length",
        "Content-Type",
        "Transfer-Encoding",
    ];

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("HEAD", "/", 200)]
    [InlineData("GET", "/guide/s2", 200)]
    [InlineData("GET", "/guide/s2?as=ally", 200)]
    [InlineData("GET", "/worksheets/B1/print?paper=large&notes=1", 200)]
    [InlineData("GET", "/search", 200)]
    [InlineData("GET", "/healthz", 200)]
    [InlineData("GET", "/nothing/here", 404)]
    [InlineData("GET", "/guide/S2/..%2f..%2fetc", 404)]
    [InlineData("POST", "/search", 400)]
    [InlineData("GET", "/boom", 500)]
    [InlineData("GET", "/late", 500)]
    public async Task Every_answer_carries_exactly_the_headers(
        string method,
        string path,
        int status
    )
    {
        await using var node = await WebNode.Start(more: Breaking);
        using var answer = await node.Send(method, path);
        Assert.Equal(status, (int)answer.StatusCode);
        AssertHeaders(answer);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_wrong_method_names_the_right_one_and_nothing_else()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Send("POST", "/leave");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        AssertHeaders(answer, "Allow");
    }

    [Fact]
    public async Task A_foreign_host_is_sent_away_with_the_same_headers()
    {
        await using var node = await WebNode.Start(new WebOptions { Hosts = ["notes.example"] });
        foreach (
            var (host, status) in new[]
            {
                ("other.example", 421),
                ("notes.example", 200),
                ("NOTES.example:81", 200),
            }
        )
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, "/guide");
            question.Headers.Host = host;
            using var answer = await node.Reader.SendAsync(question);
            Assert.Equal(status, (int)answer.StatusCode);
            AssertHeaders(answer);
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_the_same_headers()
    {
        await using var node = await WebNode.Start();
        using var content = new ByteArrayContent(new byte[(1024 * 1024) + 1]);
        using var answer = await node.Reader.PostAsync("/search", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task Style_and_icon_never_change_under_their_address_and_say_so()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/");
        foreach (var link in page.QuerySelectorAll("link[href]"))
        {
            using var answer = await node.Send("GET", link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            AssertHeaders(answer, "Vary");
            Assert.Equal(
                "public, max-age=31536000, immutable",
                answer.Headers.CacheControl?.ToString()
            );
        }
        using var stale = await node.Send("GET", "/style/0000000000000000.css");
        Assert.Equal(HttpStatusCode.NotFound, stale.StatusCode);
    }

    [Fact]
    public async Task A_failure_tells_the_keeper_a_code_and_the_reader_nothing()
    {
        var told = new List<string>();
        await using var node = await WebNode.Start(
            new WebOptions { Failed = told.Add },
            more: Breaking
        );
        using var answer = await node.Send("GET", "/boom");
        Assert.Equal([nameof(InvalidOperationException)], told);
        Assert.DoesNotContain(
            "canary",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    private static void Breaking(WebApplication app)
    {
        app.MapGet("/boom", string () => throw new InvalidOperationException("canary"));
        app.MapGet(
            "/late",
            (HttpContext context) =>
            {
                context.Response.Headers["X-Half"] = "canary";
                throw new InvalidOperationException("canary");
            }
        );
    }

    private static void AssertHeaders(HttpResponseMessage answer, params string[] more)
    {
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .ToDictionary(
                h => h.Key,
                h => string.Join(", ", h.Value),
                StringComparer.OrdinalIgnoreCase
            );
        foreach (var (name, value) in Fixed)
            Assert.Equal(value, headers.GetValueOrDefault(name));
        Assert.All(
            headers["Permissions-Policy"].Split(", "),
            feature => Assert.EndsWith("=()", feature, StringComparison.Ordinal)
        );
        Assert.Empty(
            headers.Keys.Except(
                [.. Fixed.Keys, .. Others, .. more],
                StringComparer.OrdinalIgnoreCase
            )
        );
    }
}
