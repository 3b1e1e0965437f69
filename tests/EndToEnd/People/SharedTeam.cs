using Kith.EndToEnd.Tests.Reading;

namespace Kith.EndToEnd.Tests.People;

/// <summary>A team with ten filled worksheets, for all tests that only look at what came of them.</summary>
public sealed class SharedTeam
{
    private Task<AFilledTeam>? filled;

    /// <summary>The team; it fills in its sheets when the first test asks, and stays until the browser closes.</summary>
    public Task<AFilledTeam> Filled(ABrowser browser) => filled ??= Gather(browser);

    private static async Task<AFilledTeam> Gather(ABrowser browser)
    {
        var team = await AFilledTeam.Gather(browser);
        browser.Outlives(team);
        return team;
    }
}
