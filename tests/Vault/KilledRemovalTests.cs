using System.Diagnostics;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>A removal is wholly there or wholly absent, whenever the node dies.</summary>
public sealed class KilledRemovalTests
{
    // How long a node lives is drawn around the time a removal takes here, which follows from what came of it before.
    const double FirstLifeMs = 200;
    const double Longer = 1.2;

    double life = FirstLifeMs;

    [Fact]
    public async Task A_node_killed_inside_a_removal_has_made_it_wholly_or_not_at_all()
    {
        await using var test = await TestNode.Open();
        await Kill(test, times: 5);
    }

    [Fact]
    [Trait("Kind", "long")]
    public async Task Two_hundred_kills_inside_removals_on_SQLite()
    {
        await using var test = await TestNode.Open();
        var made = await Kill(test, times: 200);
        Assert.InRange(made, 20, 180);
    }

    [Fact]
    [Trait("Kind", "long")]
    public async Task Two_hundred_kills_inside_removals_on_PostgreSQL()
    {
        await using var test = await TestNode.OpenOnPostgres();
        var made = await Kill(test, times: 200);
        Assert.InRange(made, 20, 180);
    }

    /// <returns>How many of the removals were made.</returns>
    async Task<int> Kill(TestNode test, int times)
    {
        var maya = await test.Keeper();
        var made = 0;
        for (var kill = 0; kill < times; kill++)
        {
            var circle = await maya.Start();
            var dele = await maya.BringIn(circle, $"Dele {kill}");
            var ines = await maya.BringIn(circle, $"Ines {kill}");
            var team = new Team(test, circle, [maya, dele, ines]);
            var mark = await team.Mark(ines);
            Assert.Equal(Outcome.Said, await team.SayYes(maya, mark));

            var said = await SayYesUntilKilled(test, dele, circle, mark);

            var isOut = await team.Try(ines) is Opening.Forbidden;
            Assert.True(isOut || said is null, "It was acknowledged and is gone.");
            using var room = await maya.Open(circle);
            Assert.Equal(isOut ? 2 : 3, room.Members.Count);
            Assert.Equal(isOut, room.Membership.Yeses.Count == 0);
            await team.Say(dele, "on we go");
            Assert.Contains("on we go", await team.Read(maya));
            made += isOut ? 1 : 0;
            life *= isOut ? 1 / Longer : Longer;
        }
        return made;
    }

    /// <returns>What it said before it died, if it said anything.</returns>
    async Task<string?> SayYesUntilKilled(TestNode test, Person by, CircleId circle, AuthorId whom)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [
                typeof(KilledRemovalTests).Assembly.Location,
                test.Postgres ?? Path.Combine(test.Folder, "kith.db"),
                test.Folder,
                by.Name,
                by.Words,
                circle.ToString(),
                whom.ToString(),
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        Assert.Equal("now", await node.StandardOutput.ReadLineAsync());
        await Task.Delay((int)(life * Chance.Below(1000) / 1000));
        node.Kill();
        var said = await node.StandardOutput.ReadLineAsync();
        await node.WaitForExitAsync();
        return said;
    }
}
