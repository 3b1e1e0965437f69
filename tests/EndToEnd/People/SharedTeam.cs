using Kith.EndToEnd.Tests.Reading;

namespace Kith.EndToEnd.Tests.People;

/// <summary>A team with ten filled worksheets, for all tests that only look at what came of them.</summary>
public sealed class SharedTeam : IAsyncLifetime
{
    private Task<AFilledTeam>? filled;

    /// <summary>The team; it fills in its sheets when the first test asks.</summary>
    public Task<AFilledTeam> Filled(ABrowser browser) => filled ??= AFilledTeam.Gather(browser);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (filled is { IsCompletedSuccessfully: true })
            await (await filled).DisposeAsync();
    }
}
