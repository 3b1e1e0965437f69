using Microsoft.Playwright;

namespace Kith.Web.Tests.Attacks.InABrowser;

/// <summary>
/// The system's Chromium with two windows: in one the pages' policy is in force, in the other it is left out, so that
/// nothing but the pages themselves keeps what was typed from running.
/// </summary>
public sealed class TwoWindows : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? chromium;

    internal Window Guarded { get; private set; } = null!;

    internal Window Bare { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                // Every page is handed to it: it reaches nobody.
                Args = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"],
            }
        );
        await OpenAnew();
    }

    /// <summary>Closes what is open and begins with two windows in which nothing happened.</summary>
    internal async Task OpenAnew()
    {
        await Close();
        Guarded = await Window.Open(chromium!, policyInForce: true);
        Bare = await Window.Open(chromium!, policyInForce: false);
    }

    internal Task Show(Shown answer) => Task.WhenAll(Guarded.Show(answer), Bare.Show(answer));

    public async Task DisposeAsync()
    {
        await Close();
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    private async Task Close()
    {
        foreach (var window in new[] { Guarded, Bare })
            if (window is not null)
                await window.DisposeAsync();
    }
}
