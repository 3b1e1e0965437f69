using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>The whole way through the vault, on either engine.</summary>
public sealed class BothEnginesTests
{
    [Fact]
    public async Task The_whole_way_works_on_SQLite()
    {
        await using var test = await TestNode.Open();
        await Walk(test);
    }

    [Fact]
    public async Task The_whole_way_works_on_PostgreSQL()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await Walk(test);
    }

    static async Task Walk(TestNode test)
    {
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            await room.Append(1, Text.Bytes("before"));
        var dele = await maya.BringIn(circle, "Dele", mayReadEarlier: true);
        using (var room = await dele.Open(circle))
            await room.Append(1, Text.Bytes("after"));
        using var session = maya.Session();
        var token = test.Node.Drafts.Token(session, "place");
        await test.Node.Drafts.Keep(token, Text.Bytes("typed"));

        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };
        using var again = await Node.Open(test.Store, options, test.Clock);
        using var passphrase = Passphrase.FromWords(dele.Words);
        using var seat = Assert
            .IsType<SignIn.Opened>(await again.Seats.Open("dele", passphrase))
            .Seat;
        using var his = again.Sessions.Find(again.Sessions.Begin(seat))!;
        using var read = Assert.IsType<Opening.Opened>(await again.Circles.Open(his, circle)).Room;

        Assert.Equal(["before", "after"], Text.Of(read));
        Assert.Single(await test.Node.Drafts.Waiting(session));
        Assert.Empty(await again.Drafts.Waiting(his));
        Assert.True(await again.Healthy());
    }
}
