using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Sweeps;

/// <summary>The accessibility checker on one page of each kind: in light and wide, and in dark on a narrow phone.</summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class AxeTests(ABrowser browser, SharedNodes nodes)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    public static TheoryData<bool> Looks => [false, true];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Public_pages_have_no_violation(bool darkAndNarrow)
    {
        await using var reader = await browser.Reader(await nodes.Empty, Wishes(darkAndNarrow));
        var found = new List<string>();
        foreach (var path in PublicPages.Kinds)
        {
            await reader.Page.GotoAsync(path);
            found.AddRange(await Violations(reader, path));
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(50)));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Private_pages_have_no_violation(bool darkAndNarrow)
    {
        await using var reader = await browser.Reader(await nodes.Practice, Wishes(darkAndNarrow));
        var pages = await PrivatePages.Of(reader);
        var found = new List<string>();
        await pages.Visit(async name => found.AddRange(await Violations(reader, name)));
        Assert.True(found.Count == 0, string.Join('\n', found.Take(50)));
    }

    [Fact]
    public async Task The_checker_sees_a_violation_where_there_is_one()
    {
        await using var reader = await browser.Reader(await nodes.Empty, Wishes(false));
        await reader.Page.GotoAsync("/");
        await reader.Page.EvaluateAsync("document.querySelector('main').innerHTML = '<input>'");
        Assert.NotEmpty(await Violations(reader, "/"));
    }

    internal static ReaderWishes Wishes(bool darkAndNarrow) =>
        darkAndNarrow
            ? new()
            {
                ForTheChecker = true,
                Dark = true,
                Width = 320,
                Height = 640,
            }
            : new() { ForTheChecker = true };

    internal static async Task<IEnumerable<string>> Violations(AReader reader, string page) =>
        (await reader.Page.RunAxe(Rules)).Violations.SelectMany(
            violation => violation.Nodes,
            (violation, node) => $"{page}: {violation.Id}: {node.Html}"
        );
}
