using System.Net;
using Kith.Web.Tests.Private;
using Xunit.Abstractions;

namespace Kith.Web.Tests.Attacks.InABrowser;

/// <summary>Hostile text in a real browser with script on: whatever ran would call <c>p</c> or open a dialog.</summary>
public sealed class ExecutionTests(TwoWindows windows, ITestOutputHelper output)
    : IClassFixture<TwoWindows>
{
    /// <summary>After so many rounds another workplace is opened.</summary>
    private const int RoundsInAPlace = 10;

    [Fact]
    public async Task Nothing_that_is_typed_runs_in_a_browser()
    {
        await windows.OpenAnew();
        await using var flood = await Flood.Open(windows);
        await flood.Type(round: 0);
        await flood.Fill(RealPack.Library.WorksheetByCode("B1")!, round: 0);
        NothingHappened();
        Assert.InRange(flood.Seen.Count, 300, Payloads.Count);
    }

    [Fact]
    [Trait("Kind", "long")]
    public async Task None_of_two_thousand_payloads_in_any_field_runs_in_a_browser()
    {
        await windows.OpenAnew();
        var (seen, pages) = (new HashSet<int>(), 0);
        for (var first = 0; first < Payloads.Count / Flood.ManyAtOnce; first += RoundsInAPlace)
        {
            await using var flood = await Flood.Open(windows);
            for (var round = first; round < first + RoundsInAPlace; round++)
                await flood.Type(round);
            await flood.Choose(first);
            foreach (var worksheet in RealPack.Library.Worksheets)
                await flood.Fill(worksheet, first);
            await flood.LookEverywhere();
            seen.UnionWith(flood.Seen);
            pages += flood.Pages;
        }
        output.WriteLine($"{seen.Count} payloads on {pages} pages in two windows");
        NothingHappened();
        Assert.True(pages > 2_000, $"{pages} pages");
        Assert.True(seen.Count > Payloads.Count * 9 / 10, $"{seen.Count} payloads");
    }

    [Fact]
    public Task The_same_text_runs_where_a_page_takes_it_for_markup() => Controls(60);

    [Fact]
    [Trait("Kind", "long")]
    public Task And_so_do_most_of_the_two_thousand() => Controls(Payloads.Count);

    /// <summary>A page of the node into which the text is put as it is, in three places.</summary>
    private async Task Controls(int count)
    {
        await windows.OpenAnew();
        await using var node = await WebNode.Start();
        using var answer = await node.Reader.GetAsync("/words");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var good = Shown.Of(answer, await answer.Content.ReadAsStringAsync());
        await windows.Show(good);
        NothingHappened();
        foreach (var payload in Payloads.All.Take(count))
            await windows.Show(
                good with
                {
                    Body = good.Body.Replace(
                        "<main",
                        Open(payload) + "<main",
                        StringComparison.Ordinal
                    ),
                }
            );
        var ran = windows.Bare.Ran.Select(r => r.Split(": ", 2)[1]).Distinct().Count();
        output.WriteLine($"{ran} of {count} ran, {windows.Guarded.Refused.Count} were refused");
        Assert.True(ran > count / 3, $"{ran} of {count} ran.");
        Assert.Empty(windows.Guarded.Ran);
        Assert.True(windows.Guarded.Refused.Count > count / 3, $"{windows.Guarded.Refused.Count}");
    }

    private static string Open(string payload) =>
        $"<p>{payload}</p><input value=\"{payload}\"><p title='{payload}'>x</p>";

    private void NothingHappened()
    {
        foreach (var window in new[] { windows.Guarded, windows.Bare })
        {
            Assert.Equal([], window.Ran.Take(5));
            Assert.Equal([], window.Refused.Take(5));
            Assert.Equal([], window.Asked.Take(5));
        }
    }
}
