using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>An old database must not bring back what was ended since.</summary>
public sealed class RestoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_member_removed_after_the_backup_reads_nothing_written_later(bool postgres)
    {
        await using var test = await (postgres ? TestNode.OpenOnPostgres() : TestNode.Open());
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        await using var backup = await Backup.Of(test);
        await Remove(maya, dele, circle);

        var (node, store, folder) = await backup.Revive(postgres);
        using var _ = node;
        var (mayaNow, deleNow) = (await maya.At(node), await dele.At(node));
        Assert.IsType<Opening.Forbidden>(await Try(deleNow, circle));
        using (var room = await mayaNow.Open(circle))
            await room.Append(1, Text.Bytes("written later"));

        Assert.IsType<Opening.Forbidden>(await Try(deleNow, circle));
        // With the list gone and every check saying yes, the keys still decide.
        File.Delete(Path.Combine(folder, RevocationList.FileName));
        await store.Commit(
            Batch.Of(new Change.DropMeta(Restored.Key, (await store.Meta(Restored.Key))!))
        );
        using var forgetful = await backup.Open(store, folder);
        Assert.IsType<Opening.Forbidden>(await Try(await dele.At(forgetful), circle));
        using var read = await (await maya.At(forgetful)).Open(circle);
        Assert.Equal(["written later"], Text.Of(read));
    }

    [Fact]
    public async Task A_removed_member_gets_no_key_when_others_are_invited_later()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        await using var backup = await Backup.Of(test);
        await Remove(maya, dele, circle);
        var (node, _, _) = await backup.Revive();
        using var __ = node;
        var mayaNow = await maya.At(node);

        var rosa = await mayaNow.BringIn(circle, "Rosa");
        using (var room = await rosa.Open(circle))
            await room.Append(1, Text.Bytes("Rosa was here"));

        using var hers = await mayaNow.Open(circle);
        Assert.Equal(["Rosa was here"], Text.Of(hers));
        Assert.IsType<Opening.Forbidden>(await Try(await dele.At(node), circle));
    }

    [Fact]
    public async Task A_restored_circle_is_re_keyed_once_by_whoever_opens_it_first()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        await using var backup = await Backup.Of(test);
        var (node, _, _) = await backup.Revive();
        using var _ = node;
        var people = new[] { await maya.At(node), await dele.At(node) };

        var epochs = await Task.WhenAll(people.Select(p => Task.Run(() => Epoch(p, circle))));
        var later = await Task.WhenAll(people.Select(p => Task.Run(() => Epoch(p, circle))));

        Assert.Equal(await Epoch(maya, circle) + 1, Assert.Single(epochs.Distinct()));
        Assert.Equal(epochs, later);
    }

    [Fact]
    public async Task A_circle_begun_after_a_restoring_is_not_re_keyed()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        await using var backup = await Backup.Of(test);
        var (node, _, _) = await backup.Revive();
        using var _ = node;
        var mayaNow = await maya.At(node);

        var circle = await mayaNow.Start();

        Assert.Equal(1u, await Epoch(mayaNow, circle));
    }

    [Fact]
    public async Task A_used_invite_does_not_open_again()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        string words;
        using (var session = maya.Session())
            words = (await test.Node.Seats.Invite(session, circle))!;
        await using var backup = await Backup.Of(test);
        using var invite = Passphrase.FromWords(words);
        Assert.True(await test.Node.Seats.InviteIsOpen(invite));
        await Person.Join(test.Node, words, "Dele");

        var folder = backup.NewFolder();
        var store = await backup.NewStore(onPostgres: false, folder);
        var report = await backup.Restore(folder, store);

        using var node = await backup.Open(store, folder);
        Assert.False(await node.Seats.InviteIsOpen(invite));
        Assert.Equal(1, report.Refused);
        Assert.Equal(10, report.Tables.Single(t => t.Table == "rows").Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_invite_taken_back_after_the_backup_opens_nothing(bool postgres)
    {
        await using var test = await (postgres ? TestNode.OpenOnPostgres() : TestNode.Open());
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using var words = Passphrase.FromWords(await Invite(maya, circle));
        await using var backup = await Backup.Of(test);
        using (var session = maya.Session())
        using (var room = await maya.Open(circle))
            Assert.Equal(
                Outcome.CarriedOut,
                await test.Node.Circles.Belonging.SayYes(session, circle, room.Invited.Single())
            );

        var (node, store, folder) = await backup.Revive(postgres);
        using var _ = node;
        using var own = Passphrase.FromWords(Words.Draw(6));
        Assert.IsType<SignIn.Nothing>(await node.Seats.Join(words, "Dele", own));
        // With the list gone and every check saying yes, there is still no key for it in the database.
        File.Delete(Path.Combine(folder, RevocationList.FileName));
        await store.Commit(
            Batch.Of(new Change.DropMeta(Restored.Key, (await store.Meta(Restored.Key))!))
        );
        using var forgetful = await backup.Open(store, folder);
        Assert.IsType<SignIn.Nothing>(await forgetful.Seats.Join(words, "Dele", own));
        using var still = await (await maya.At(forgetful)).Open(circle);
        Assert.Single(still.Members);
    }

    [Fact]
    public async Task An_invite_that_was_not_taken_back_still_opens_after_a_restoring()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Invite(maya, circle);
        using var before = await maya.Open(circle);
        var stays = await Invite(maya, circle);
        await using var backup = await Backup.Of(test);
        using (var session = maya.Session())
            await test.Node.Circles.Belonging.SayYes(session, circle, before.Invited.Single());

        var (node, _, _) = await backup.Revive();
        using var _ = node;

        await Person.Join(node, stays, "Dele");
        using var joined = await (await maya.At(node)).Open(circle);
        Assert.Equal(2, joined.Members.Count);
    }

    [Fact]
    public async Task A_mailbox_that_was_revoked_comes_back_empty_and_others_do_not()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var dele = await maya.BringIn(await maya.Start(), "Dele");
        using var hers = maya.Session();
        using var his = dele.Session();
        foreach (var session in new[] { hers, his })
            await test.Node.Drafts.Keep(test.Node.Drafts.Token(session, "/a"), Text.Bytes("x"));
        await using var backup = await Backup.Of(test);
        test.Node.Revoked.Add(Revoked.Mailbox(Mailbox.Of(hers.Seat.BoxPublic)));

        var (node, _, _) = await backup.Revive();

        using var _ = node;
        using var hersNow = (await maya.At(node)).Session();
        using var hisNow = (await dele.At(node)).Session();
        Assert.Empty(await node.Drafts.Waiting(hersNow));
        Assert.Single(await node.Drafts.Waiting(hisNow));
    }

    [Fact]
    public async Task A_check_in_from_before_does_not_go_off()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var session = maya.Session();
        var soon = test.Clock.GetUtcNow();
        Assert.True(await test.Node.Timers.Remind(session, Timers.NewId(), soon, []));
        await using var backup = await Backup.Of(test);
        Assert.Equal(1, backup.Report.Tables.Single(t => t.Table == "timers").Lines);

        var (node, store, _) = await backup.Revive();

        using var _ = node;
        Assert.Empty(await store.Due(long.MaxValue));
    }

    [Fact]
    public async Task A_restored_node_does_not_start_without_its_list()
    {
        await using var test = await TestNode.Open();
        await test.Keeper();
        await using var backup = await Backup.Of(test);
        var (node, store, folder) = await backup.Revive();
        node.Dispose();
        File.Delete(Path.Combine(folder, RevocationList.FileName));

        await Assert.ThrowsAsync<InvalidDataException>(() => backup.Open(store, folder));
    }

    [Fact]
    public async Task The_list_says_nothing_of_what_or_how_much_it_holds()
    {
        await using var test = await TestNode.Open();
        var path = Path.Combine(test.Folder, RevocationList.FileName);
        var before = new FileInfo(path).Length;
        var mark = Revoked.Row(Chance.Bytes(32));

        test.Node.Revoked.Add([mark, .. Enumerable.Range(0, 400).Select(_ => Some())]);

        var bytes = File.ReadAllBytes(path);
        Assert.Equal(before, bytes.Length);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(mark.ToArray()));
        using var again = Read(path, test);
        Assert.True(again.Has(mark));
        Assert.False(again.Has(Some()));
        await using var other = await TestNode.Open();
        Assert.Throws<InvalidDataException>(() => Read(path, other));

        static Bytes32 Some() => Revoked.Row(Chance.Bytes(32));
        static RevocationList Read(string path, TestNode node) =>
            RevocationList.Open(path, node.Node.Keys.Pepper, node.Node.Keys.Salt, mayMake: false);
    }

    /// <summary>What removing somebody has to leave in the list; the old database knows nothing of it.</summary>
    static async Task Remove(Person by, Person whom, CircleId circle)
    {
        using var room = await whom.Open(circle);
        using var session = by.Session();
        var outcome = await by.Node.Circles.Belonging.SayYes(session, circle, room.Me);
        Assert.Equal(Outcome.CarriedOut, outcome);
    }

    static async Task<string> Invite(Person by, CircleId circle)
    {
        using var session = by.Session();
        return (await by.Node.Seats.Invite(session, circle))!;
    }

    static async Task<Opening> Try(Person person, CircleId circle)
    {
        using var session = person.Session();
        return await person.Node.Circles.Open(session, circle);
    }

    static async Task<uint> Epoch(Person person, CircleId circle)
    {
        using var room = await person.Open(circle);
        return room.Last.Held.Epoch;
    }
}
