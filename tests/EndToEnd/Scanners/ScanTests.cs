using System.Net;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Sweeps;

namespace Kith.EndToEnd.Tests.Scanners;

/// <summary>Two scanners of other people against a node, signed out and signed in, and against a site that is weak.</summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class ScanTests(ABrowser browser)
{
    private const string SignedOut = "__Host-kith-try=1";

    /// <summary>
    /// Into how many parts the pages of a member are dealt, each with a node of its own. What a scanner sends is kept, so a room
    /// that took all of it would grow until no scan comes to its end.
    /// </summary>
    private const int Parts = 12;

    /// <summary>The same for wapiti, which looks on every page of a part for what it put into every field of it.</summary>
    private const int SmallParts = 36;

    /// <summary>Of these pages one press takes the scanner out of the room, or what it looks at away.</summary>
    private static readonly string[] LeftOut =
    [
        "Leave this room",
        "Close this intervention for good",
        "Delete what I wrote",
    ];

    /// <summary>What wapiti says of every site that is set up like this one, and why it is as it should be.</summary>
    private static readonly Dictionary<string, string> Intended = new()
    {
        ["X-Frame-Options is not set"] =
            "frame-ancestors 'none' in the policy says the same to every browser that can open these pages.",
        ["X-XSS-Protection is not set"] =
            "No browser has such a filter any more, and where there was one it could be turned against a page.",
        ["HttpOnly flag is not set in the cookie : look"] =
            "It is set, in small letters, which mean the same; EveryHeaderTests require it.",
        ["Secure flag is not set in the cookie : look"] =
            "The public pages can be read over plain HTTP, and so can the size of their letters, which is all that it says.",
        ["Strict-Transport-Security is not set"] =
            "The node speaks plain HTTP, where the header means nothing, on this machine or to a proxy; deploy/nginx.conf sets it.",
    };

    [Fact]
    public async Task Wapiti_finds_nothing_signed_out()
    {
        await using var node = await ANode.Start();
        // A passphrase takes half a second to try and is only ever stretched. Of the 260 sheets and pages to tick in the
        // print centre sqlmap tries one each.
        await FindsNothing(node, await Public(node), "passphrase", "words", "sheet", "page");
    }

    [Fact]
    public async Task Sqlmap_finds_nothing_signed_out()
    {
        await using var node = await ANode.Start();
        var target = await Public(node);
        var scan = await Sqlmap.Scan(
            target,
            "/guide/s1*",
            "/worksheets/B1*",
            "/place/s1*",
            "/worksheets?by=minutes*",
            "/set-up/x*",
            "/p/x*"
        );
        FoundNothing(node, target, scan);
    }

    public static TheoryData<int> EachPart => [.. Enumerable.Range(0, Parts)];

    public static TheoryData<int> EachSmallPart => [.. Enumerable.Range(0, SmallParts)];

    [Theory]
    [MemberData(nameof(EachSmallPart))]
    public async Task Wapiti_finds_nothing_signed_in(int part)
    {
        await using var node = await ANode.Start(new() { Practice = true });
        var target = await Private(node, part, SmallParts);
        await FindsNothing(node, target, "_csrf", "passphrase", "words");
        await IsStillSignedIn(target);
    }

    [Theory]
    [MemberData(nameof(EachPart))]
    public async Task Sqlmap_finds_nothing_signed_in(int part)
    {
        await using var node = await ANode.Start(new() { Practice = true });
        var target = await Private(node, part, Parts);
        var scan = await Sqlmap.Scan(target, new Uri(target.Pages[0]).AbsolutePath + "*");
        FoundNothing(node, target, scan);
        await IsStillSignedIn(target);
    }

    [Fact]
    public async Task Wapiti_finds_what_is_weak()
    {
        await using var site = await AWeakSite.Open();
        var scan = await Wapiti.Scan(await Weak(site), "_csrf", "passphrase", "words");
        foreach (
            var (kind, at) in new[] { ("Cross Site Scripting", "said"), ("SQL Injection", "id") }
        )
            Assert.Contains(
                scan.Findings,
                f =>
                    f.Contains(kind, StringComparison.Ordinal)
                    && f.Contains(at, StringComparison.Ordinal)
            );
        Assert.Contains(scan.Findings, f => f.Contains("CSP is not set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sqlmap_finds_what_is_weak()
    {
        await using var site = await AWeakSite.Open();
        var scan = await Sqlmap.Scan(await Weak(site));
        Assert.Contains(scan.Findings, f => f.Contains(",POST,id,", StringComparison.Ordinal));
    }

    private static Task<Target> Weak(AWeakSite site) =>
        Target.Of(site.Address, AWeakSite.Cookies, ["/p/forms"]);

    private static async Task<Target> Public(ANode node)
    {
        string[] more = ["/print", "/sign-in/here", "/join/here", node.SetupLink];
        var target = await Target.Of(node.Address, SignedOut, PublicPages.Kinds.Concat(more));
        Assert.True(target.Forms.Count >= 6, $"{target.Forms.Count} forms");
        return target;
    }

    /// <summary>One page of each kind that a member sees, as far as it is in this part.</summary>
    private async Task<Target> Private(ANode node, int part, int parts)
    {
        await using var reader = await browser.Reader(node);
        var kinds = await PrivatePages.Of(reader);
        var found = new List<string>();
        await kinds.Visit(name =>
        {
            if (!LeftOut.Contains(name))
                found.Add(reader.Path);
            return Task.CompletedTask;
        });
        var cookies = await reader.Cookies();
        var all = string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"));
        var whole = await Target.Of(node.Address, all, found);
        Assert.True(whole.Forms.Count >= 40, $"{whole.Forms.Count} forms");
        var pages = whole.Pages.Where((_, i) => i % parts == part);
        return await Target.Of(node.Address, all, pages);
    }

    private static async Task FindsNothing(ANode node, Target target, params string[] skipped)
    {
        var scan = await Wapiti.Scan(target, skipped);
        var left = scan
            .Findings.Where(f => !Intended.Keys.Any(k => f.EndsWith(k, StringComparison.Ordinal)))
            .ToList();
        Assert.True(left.Count == 0, string.Join('\n', left.Take(20)));
        Assert.True(
            scan.Forms >= target.Forms.Count,
            $"{scan.Forms} of {target.Forms.Count} forms"
        );
        foreach (var page in target.Pages)
            Assert.Contains(page, scan.Printed, StringComparison.Ordinal);
        IsWell(node);
    }

    private static void FoundNothing(ANode node, Target target, Sqlmap scan)
    {
        Assert.Equal([], scan.Findings);
        Assert.NotEmpty(scan.Tried);
        var left = Sqlmap.ToTry(target).Except(scan.Tried).ToList();
        Assert.True(left.Count == 0, $"{string.Join(", ", left)}: not tried\n{scan.Printed}");
        IsWell(node);
    }

    private static void IsWell(ANode node) =>
        Assert.DoesNotContain("failed:", node.Printed, StringComparison.Ordinal);

    private static async Task IsStillSignedIn(Target target)
    {
        using var plain = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(plain) { BaseAddress = target.Node };
        client.DefaultRequestHeaders.Add("Cookie", target.Cookies);
        using var answer = await client.GetAsync("/desk");
        Assert.StartsWith("/p/", $"{answer.Headers.Location}", StringComparison.Ordinal);
        using var page = await client.GetAsync(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
