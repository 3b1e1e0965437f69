using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Sweeps;

/// <summary>Every page by keyboard alone.</summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class KeyboardTests(ABrowser browser, SharedNodes nodes)
{
    /// <summary>A field for a day or an hour stops at each of its parts.</summary>
    private const int MostStopsInAField = 5;

    // Numbers what can take the focus, in the order of the page. Of a group of radio buttons the keyboard reaches one.
    private const string Number = """
        () => {
            const seen = new Set();
            let n = 0;
            for (const e of document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
                if (!e.checkVisibility()) continue;
                if (e.type === 'radio') {
                    const group = e.form?.action + ' ' + e.name;
                    if (seen.has(group)) continue;
                    seen.add(group);
                }
                e.dataset.stop = n++;
            }
            return n;
        }
        """;

    private const string Focused = """
        () => {
            const e = document.activeElement;
            if (e === document.body || e === document.documentElement) return '';
            if (e.type !== 'radio') return e.dataset.stop ?? e.outerHTML;
            const group = [...document.querySelectorAll('input[type=radio]')].filter(r => r.name === e.name && r.form === e.form);
            return group.map(r => r.dataset.stop).find(s => s !== undefined);
        }
        """;

    [Fact]
    public async Task Every_public_page_can_be_used_with_the_keyboard_alone()
    {
        await using var reader = await browser.Reader(await nodes.Empty);
        foreach (var path in PublicPages.Kinds)
        {
            await reader.Go(path);
            await EverythingIsReached(reader, path);
        }
    }

    [Fact]
    public async Task Every_private_page_can_be_used_with_the_keyboard_alone()
    {
        await using var reader = await browser.Reader(await nodes.Practice);
        var pages = await PrivatePages.Of(reader);
        await pages.Visit(name => EverythingIsReached(reader, name));
    }

    private static async Task EverythingIsReached(AReader reader, string page)
    {
        var stops = await reader.Page.EvaluateAsync<int>(Number);
        var reached = new List<string>();
        do
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            reached.Add(await reader.Page.EvaluateAsync<string>(Focused));
        } while (reached.Count <= stops * MostStopsInAField && !IsThrough(reached));
        var missed = Enumerable.Range(0, stops).Select(n => $"{n}").Except(reached);
        Assert.True(!missed.Any(), $"{page}: not reached: {string.Join(' ', missed)}");
        Assert.True(reached[0] == "0", $"{page}: the first stop is {reached[0]}");
        Assert.Equal("Leave", await reader.Page.Locator("[data-stop='0']").InnerTextAsync());
        Assert.True(reached[^1] is "" or "0", $"{page}: held at {reached[^1]}");
    }

    /// <summary>Whether the focus left the page, or began anew.</summary>
    private static bool IsThrough(List<string> reached) =>
        reached[^1].Length == 0 || (reached.Count > 1 && reached[^1] == "0" && reached[^2] != "0");
}
