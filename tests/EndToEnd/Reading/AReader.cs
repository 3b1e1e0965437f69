using System.Collections.Concurrent;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Reading;

/// <summary>
/// Somebody with a browser of their own in which script is off. A request to anywhere but the node and the neutral site,
/// or a page with anything in it that could run, fails the test.
/// </summary>
public sealed class AReader : IAsyncDisposable
{
    private const string WhatCouldRun = """
        () => [...document.querySelectorAll('*')].flatMap(e => [
            ...['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED'].filter(n => n === e.nodeName.toUpperCase()),
            ...e.getAttributeNames().filter(a => a.startsWith('on') || a === 'style'),
            ...['href', 'action', 'src'].filter(a => /^\s*(javascript|data):/i.test(e.getAttribute(a) ?? ''))
        ])
        """;

    private const float PatienceInMilliseconds = 60_000;
    private readonly IBrowserContext context;
    private readonly ANode node;
    private readonly ConcurrentQueue<string> asked = [];
    private bool closed;

    private AReader(IBrowserContext context, ANode node, IPage page) =>
        (this.context, this.node, Page) = (context, node, page);

    public IPage Page { get; }

    public ANode Node => node;

    /// <summary>Every address this browser asked for.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>The path of the page on the screen.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    internal static async Task<AReader> Open(IBrowser browser, ANode node, ReaderWishes wishes)
    {
        var own = await browser.NewContextAsync(
            new()
            {
                BaseURL = node.Address.ToString(),
                JavaScriptEnabled = wishes.ForTheChecker,
                BypassCSP = wishes.ForTheChecker,
                IgnoreHTTPSErrors = true,
                ColorScheme = wishes.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new() { Width = wishes.Width, Height = wishes.Height },
            }
        );
        own.SetDefaultTimeout(PatienceInMilliseconds);
        var reader = new AReader(own, node, await own.NewPageAsync());
        own.Close += (_, _) => reader.closed = true;
        own.Request += (_, request) => reader.asked.Enqueue(request.Url);
        return reader;
    }

    public async Task<IResponse?> Go(string path)
    {
        var response = await Page.GotoAsync(path);
        await LookAround();
        return response;
    }

    /// <summary>Follows the first link with this name.</summary>
    public Task Follow(string link) =>
        Click(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>Presses the first button with this name.</summary>
    public Task Press(string button) =>
        Click(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    /// <summary>Clicks what leads to another page. If it is not there, the error says what is.</summary>
    public async Task Click(ILocator what)
    {
        try
        {
            await what.ClickAsync();
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\nOn the page: {await Words()}", late);
        }
        await LookAround();
    }

    public Task Type(string label, string text) =>
        Page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);

    /// <summary>Words that are shown once: a passphrase, an invite, the pepper.</summary>
    public Task<string> SecretWords(int which = 0) =>
        Page.Locator(".secret-words").Nth(which).InnerTextAsync();

    /// <summary>The first heading: what the page is.</summary>
    public Task<string> Heading() => Page.Locator("h1").First.InnerTextAsync();

    /// <summary>All that can be read on the page.</summary>
    public Task<string> Words() => Page.Locator("body").InnerTextAsync();

    public async Task<bool> Reads(string text) =>
        (await Words()).Contains(text, StringComparison.Ordinal);

    public Task Back() => Page.GoBackAsync();

    public Task<IReadOnlyList<BrowserContextCookiesResult>> Cookies() => context.CookiesAsync();

    /// <summary>Fails if the page holds anything that could run.</summary>
    public async Task LookAround() =>
        Assert.Empty(await Page.EvaluateAsync<string[]>(WhatCouldRun));

    public async ValueTask DisposeAsync()
    {
        if (!closed)
            await context.DisposeAsync();
        Assert.All(asked, url => Assert.True(IsOurs(new Uri(url)), url));
    }

    private bool IsOurs(Uri url) =>
        url.Authority == node.Address.Authority || url.Host == NeutralSite.Host;
}
