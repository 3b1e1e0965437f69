using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Reading;

/// <summary>The system's Chromium, shared by all tests. It can reach this machine only.</summary>
public sealed class ABrowser : IAsyncLifetime
{
    public const string Name = "a browser";
    private NeutralSite? neutral;
    private IPlaywright? playwright;
    private IBrowser? chromium;
    private readonly List<IAsyncDisposable> guests = [];

    public async Task InitializeAsync()
    {
        neutral = await NeutralSite.Open();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    $"--host-resolver-rules=MAP {NeutralSite.Host}:443 127.0.0.1:{neutral.Port}, "
                        + "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                ],
            }
        );
    }

    /// <summary>Somebody with a browser of their own, script switched off.</summary>
    public Task<AReader> Reader(ANode node, ReaderWishes? wishes = null) =>
        AReader.Open(chromium!, node, wishes ?? new());

    /// <summary>Requests as somebody without a browser would make them.</summary>
    public Task<IAPIRequestContext> Bare(ANode node) =>
        playwright!.APIRequest.NewContextAsync(
            new() { BaseURL = node.Address.ToString(), MaxRedirects = 0 }
        );

    /// <summary>Has something end before the browser does.</summary>
    public void Outlives(IAsyncDisposable guest) => guests.Add(guest);

    public async Task DisposeAsync()
    {
        foreach (var guest in guests)
            await guest.DisposeAsync();
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        if (neutral is not null)
            await neutral.DisposeAsync();
    }
}

[CollectionDefinition(ABrowser.Name)]
public sealed class BrowserCollection
    : ICollectionFixture<ABrowser>,
        ICollectionFixture<SharedNodes>,
        ICollectionFixture<SharedTeam>;

/// <summary>How somebody's browser is set up.</summary>
public sealed record ReaderWishes
{
    public int Width { get; init; } = 1024;
    public int Height { get; init; } = 768;
    public bool Dark { get; init; }

    /// <summary>
    /// Script is allowed and the pages' policy passed over, for the accessibility checker, which is itself a script put
    /// into the page. Nothing else uses it.
    /// </summary>
    public bool ForTheChecker { get; init; }
}
