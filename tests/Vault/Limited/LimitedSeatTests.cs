using Kith.Kit;

namespace Kith.Vault.Tests;

/// <summary>What lies in a limited seat's mailbox and in its room.</summary>
public sealed class LimitedSeatTests
{
    [Fact]
    public async Task Ending_it_empties_its_mailbox_and_closes_it()
    {
        await using var small = await SmallTeam.On(await TestNode.Open());
        await small.Team.Renew(small.Team[0]);
        var node = small.Test.Node;
        using var session = small.Rob.Session();
        var (box, open) = (session.Seat.Box, session.Seat.BoxPublic);
        Assert.NotEmpty(await Mailbox.Read(node, box));

        Assert.True(await small.End(small.Team[1]));

        Assert.Empty(await Mailbox.Read(node, box));
        var next = await small.Test.Store.Next(Mailbox.Of(open));
        Assert.True(await Mailbox.IsClosed(node, open, next));
    }

    [Fact]
    public async Task What_else_lies_in_its_mailbox_leads_nowhere()
    {
        await using var small = await SmallTeam.On(await TestNode.Open());
        using (var session = small.Rob.Session())
        {
            var box = session.Seat.BoxPublic;
            foreach (var length in new[] { 0, Passage.Length - 1, Passage.Length })
            {
                var place = await small.Test.Store.Next(Mailbox.Of(box));
                var body = new byte[length];
                var letter = Mailbox.Leave(small.Test.Node, box, place, LetterKind.Passage, body);
                Assert.True(await small.Test.Store.Commit(Batch.Of(letter)));
            }
        }
        await small.Release(small.Team[0], "before");
        await small.Team.Renew(small.Team[1]);

        Assert.Equal(Releasing.Done, await small.Release(small.Team[2], "after"));
        Assert.Equal(["before", "after"], await small.Read());
    }

    [Theory]
    [InlineData(Kinds.FirstReserved - 1, true)]
    [InlineData(Kinds.FirstReserved, false)]
    [InlineData(Kinds.Closing, false)]
    public async Task What_only_the_vault_writes_cannot_stand_in_its_room(ushort kind, bool opens)
    {
        await using var small = await SmallTeam.On(await TestNode.Open());
        var (held, _) = await Turns.Held(small.Team[0], small.Team.Circle);
        using (var keys = held)
        using (var session = small.Team[0].Session())
        {
            var holder = session.At(small.Test.Node);
            using var turn = (await Turn.Read(holder, keys.Passage, before: null))!;
            var written = turn.Write(holder, keys, new Note(kind, Text.Bytes("there")));
            Assert.True(await small.Test.Store.Commit(new(written.Changes)));
        }

        using var his = small.Rob.Session();
        var opening = await small.Limited.Open(his);

        Assert.Equal(opens, opening is LimitedOpening.Opened);
        Assert.Equal(!opens, opening is LimitedOpening.Unreadable);
        if (opening is LimitedOpening.Opened { Room: var room })
            room.Dispose();
    }
}
