using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Sealing;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>The node is killed while people save.</summary>
[Collection(ABrowser.Name)]
public sealed class PowerCutTests(ABrowser browser)
{
    private const int Cuts = 4;

    [Fact]
    public Task Nothing_acknowledged_is_lost_with_sqlite() => NothingIsLost(new());

    [Fact]
    public Task Nothing_acknowledged_is_lost_with_postgresql() =>
        NothingIsLost(APostgres.NewDatabase().Wishes);

    private async Task NothingIsLost(NodeWishes wishes)
    {
        await using var node = await ANode.Start(wishes);
        await using var reader = await browser.Reader(node);
        var maya = await AMember.SetUp(reader, "maya at home");
        await maya.SignIn();
        await maya.Start(ATeam.Room, "Maya");
        var sheet = new ASheet(maya, ATeam.Room, "A1");
        await sheet.Start();
        await reader.Follow(sheet.Title);
        await reader.Follow("One question at a time");
        var acknowledged = "";
        for (var cut = 0; cut < Cuts; cut++)
        {
            var written = await WriteUntilTheCut(reader, node, sheet.Title);
            acknowledged = written ?? acknowledged;
            await node.Restart();
            await maya.SignIn();
            await sheet.Open();
            await reader.Follow("One question at a time");
            var found = await reader.Page.Locator("[name=what]").InputValueAsync();
            Assert.True(
                Number(found) >= Number(acknowledged),
                $"\"{acknowledged}\" was acknowledged and \"{found}\" is there."
            );
        }
        Assert.True(Number(acknowledged) >= Cuts, "Hardly anything was saved between the cuts.");
    }

    // Saves one answer after the other; the node dies at a moment after the first that chance chooses.
    private static async Task<string?> WriteUntilTheCut(AReader reader, ANode node, string sheet)
    {
        string? acknowledged = null;
        var start = Number(await reader.Page.Locator("[name=what]").InputValueAsync());
        var saved = new TaskCompletionSource();
        var cut = Task.Run(async () =>
        {
            await saved.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await Task.Delay(Chance.Bytes(1)[0] * 4);
            await node.Kill();
        });
        try
        {
            for (var n = start + 1; !cut.IsCompleted; n++)
            {
                await reader.Page.Locator("[name=what]").FillAsync($"Version {n}");
                await reader.Press("Stop for now");
                Assert.Equal(sheet, await reader.Heading());
                Assert.True(await reader.Reads($"Version {n}"));
                acknowledged = $"Version {n}";
                saved.TrySetResult();
                await reader.Follow("One question at a time");
            }
        }
        catch (Exception)
        {
            // The node died under a save that was not acknowledged. What was, is looked for after the restart.
            await cut;
        }
        await cut;
        return acknowledged;
    }

    private static int Number(string text) =>
        text.Length == 0
            ? 0
            : int.Parse(text.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
