using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Kith.Web.Tests.Attacks.InABrowser;

/// <summary>
/// A window of a real browser in which script is on. It shows answers of the node as they came and notes whatever runs in
/// them, whatever they ask for, and whatever the browser says it refused to run.
/// </summary>
internal sealed class Window : IAsyncDisposable
{
    // What runs by itself has run when the next frame is drawn. The rest waits for somebody to touch it: here everything is
    // touched, and every address that would run is told.
    private const string Touch = """
        async () => {
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            const leading = [];
            for (const e of document.querySelectorAll('*')) {
                for (const kind of ['pointerover', 'focus', 'toggle', 'load', 'error', 'begin'])
                    if (e.hasAttribute('on' + kind)) e.dispatchEvent(new Event(kind));
                for (const a of e.attributes) {
                    if (!/^(xlink:)?(href|src|action|formaction|data)$/.test(a.name)) continue;
                    try { if (new URL(a.value, 'http://here/').protocol === 'javascript:') leading.push(a.value); }
                    catch { }
                }
            }
            return leading;
        }
        """;

    private readonly IBrowserContext context;
    private readonly IPage page;
    private readonly bool policyInForce;
    private readonly ConcurrentQueue<string> ran = [];
    private readonly ConcurrentQueue<string> refused = [];
    private readonly ConcurrentQueue<string> asked = [];
    private Shown? now;

    private Window(IBrowserContext context, IPage page, bool policyInForce) =>
        (this.context, this.page, this.policyInForce) = (context, page, policyInForce);

    /// <summary>What ran, or would run at a touch, with the address of its page.</summary>
    public IReadOnlyCollection<string> Ran => ran;

    /// <summary>What the browser would not run because of the page's policy.</summary>
    public IReadOnlyCollection<string> Refused => refused;

    /// <summary>What pages asked for besides their style, fonts and icon.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    public static async Task<Window> Open(IBrowser chromium, bool policyInForce)
    {
        var own = await chromium.NewContextAsync(new() { AcceptDownloads = false });
        var window = new Window(own, await own.NewPageAsync(), policyInForce);
        await own.ExposeFunctionAsync("p", (int number) => window.Note(Payloads.All[number]));
        await own.RouteAsync("**/*", window.Answer);
        window.page.Dialog += async (_, dialog) =>
        {
            window.Note(dialog.Message);
            await dialog.DismissAsync();
        };
        window.page.Console += (_, said) => window.Hear(said);
        return window;
    }

    /// <summary>Shows a page, waits until it stands, and touches everything on it.</summary>
    public async Task Show(Shown answer)
    {
        now = policyInForce ? answer : answer.WithoutItsPolicy();
        await page.GotoAsync(answer.Address.ToString());
        if (policyInForce)
            return;
        foreach (var address in await page.EvaluateAsync<string[]>(Touch))
            Note(address);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(string what) => ran.Enqueue($"{now!.Address.AbsolutePath}: {what}");

    private void Hear(IConsoleMessage said)
    {
        if (
            said.Text.Contains("Content Security Policy", StringComparison.Ordinal)
            || said.Text.Contains("sandboxed", StringComparison.Ordinal)
        )
            refused.Enqueue($"{now!.Address.AbsolutePath}: {said.Text}");
    }

    private Task Answer(IRoute route)
    {
        var request = route.Request;
        if (request.IsNavigationRequest && request.Url == now!.Address.ToString())
            return route.FulfillAsync(
                new()
                {
                    Status = now.Status,
                    Headers = now.Headers,
                    Body = now.Body,
                }
            );
        var path = new Uri(request.Url).AbsolutePath;
        if (path.Split('/') is not ["", "style" or "font", _])
            asked.Enqueue($"{now!.Address.AbsolutePath}: {request.Url}");
        return route.AbortAsync();
    }
}
