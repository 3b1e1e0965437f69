using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>One file that only the offline key opens, and that is whole or refused.</summary>
public sealed class BackupTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_backup_of_either_engine_is_restored_into_either(bool from, bool to)
    {
        await using var test = await (from ? TestNode.OpenOnPostgres() : TestNode.Open());
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            await room.Append(1, Text.Bytes("written before"));
        await using var backup = await Backup.Of(test);

        var folder = backup.NewFolder();
        var store = await backup.NewStore(to, folder);
        var report = await backup.Restore(folder, store);

        Assert.True(report.CanaryOpened);
        Assert.Equal(5, report.Tables.Single(t => t.Table == "rows").Lines);
        Assert.Equal(Lines(backup.Report, "streams") - 1, Lines(report.Tables, "streams"));
        using var node = await backup.Open(store, folder);
        var again = await maya.At(node);
        using var read = await again.Open(circle);
        Assert.Equal(["written before"], Text.Of(read));
    }

    [Fact]
    public async Task Any_changed_byte_and_any_missing_end_is_refused_and_nothing_is_restored()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        await maya.Start();
        await using var backup = await Backup.Of(test);
        var folder = backup.NewFolder();
        var store = await backup.NewStore(onPostgres: false, folder);
        async Task Refused(byte[] bytes) =>
            await Assert.ThrowsAsync<InvalidDataException>(() =>
                backup.Restore(folder, store, bytes)
            );

        for (var place = 0; place < 96; place++)
            await Refused(Flipped(backup.Bytes, place));
        for (var some = 0; some < 200; some++)
            await Refused(Flipped(backup.Bytes, Chance.Below(backup.Bytes.Length)));
        for (var some = 0; some < 50; some++)
            await Refused(backup.Bytes[..Chance.Below(backup.Bytes.Length)]);
        await Refused([.. backup.Bytes, 0]);
        await Refused([.. backup.Bytes, .. backup.Bytes[^SealedParts.Length..]]);
        await Refused(backup.Bytes[..^SealedParts.Length]);

        await foreach (var line in store.Copy())
            Assert.Fail($"{line.Table.Name} is not empty.");
        Assert.True((await backup.Restore(folder, store)).CanaryOpened);
    }

    [Fact]
    public async Task Parts_of_a_large_backup_cannot_be_swapped_or_left_out()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            await room.Append([.. Enumerable.Repeat(new Note(1, new byte[50_000]), 4)]);
        await using var backup = await Backup.Of(test);
        var folder = backup.NewFolder();
        var store = await backup.NewStore(onPostgres: false, folder);
        var front = backup.Bytes.Length % SealedParts.Length;
        var parts = backup.Bytes[front..].Chunk(SealedParts.Length).ToList();
        Assert.InRange(parts.Count, 4, 10);

        for (var one = 0; one < parts.Count; one++)
        {
            var without = parts.Where((_, i) => i != one);
            var swapped = parts.Select((p, i) => i == one ? parts[(one + 1) % parts.Count] : p);
            foreach (var changed in new[] { without, swapped })
                await Assert.ThrowsAsync<InvalidDataException>(() =>
                    backup.Restore(
                        folder,
                        store,
                        [.. backup.Bytes[..front], .. changed.SelectMany(p => p)]
                    )
                );
        }
    }

    [Fact]
    public async Task Another_key_does_not_open_it_and_another_pepper_does_not_accept_it()
    {
        await using var test = await TestNode.Open();
        await test.Keeper();
        await using var backup = await Backup.Of(test);
        await using var other = await Backup.Of(await TestNode.Open());
        var folder = backup.NewFolder();
        var store = await backup.NewStore(onPostgres: false, folder);

        var wrongKey = await Assert.ThrowsAsync<InvalidDataException>(() =>
            other.Restore(folder, store, backup.Bytes)
        );
        File.Copy(
            Path.Combine(other.NewFolder(), "pepper"),
            Path.Combine(folder, "pepper"),
            overwrite: true
        );
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            new Restore
            {
                KeyFile = backup.KeyFile,
                PepperFile = Path.Combine(folder, "pepper"),
                Revocations = [],
                Folder = folder,
            }.Run(new MemoryStream(backup.Bytes), store)
        );

        Assert.Contains("does not open", wrongKey.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_holds_neither_the_pepper_nor_the_node_key()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        await maya.Start();
        await using var backup = await Backup.Of(test);
        using var secret = KeyFile.Open(backup.KeyFile, mayMake: false);
        using var box = BoxKey.FromSecret(secret.Bytes);
        using var reader = BackupReader.Open(new MemoryStream(backup.Bytes), box);
        using var keys = BackupKeys.Of(test.Node.Keys.Pepper, reader.Head.Salt);

        byte[] all = [.. reader.Lines(keys.Proof).SelectMany(LineFormat.Write)];

        Assert.InRange(all.AsSpan().IndexOf(test.Node.Keys.Salt), 0, all.Length);
        Assert.Equal(-1, all.AsSpan().IndexOf(test.Node.Keys.Pepper.Bytes));
        Assert.Equal(-1, all.AsSpan().IndexOf(test.Node.Keys.NodeKey.Bytes));
        Assert.Equal(-1, all.AsSpan().IndexOf(secret.Bytes));
    }

    [Fact]
    public async Task A_backup_is_restored_into_an_empty_database_only()
    {
        await using var test = await TestNode.Open();
        await test.Keeper();
        await using var backup = await Backup.Of(test);

        var problem = await Assert.ThrowsAsync<InvalidDataException>(() =>
            backup.Restore(backup.NewFolder(), test.Store)
        );

        Assert.Contains("not empty", problem.Message, StringComparison.Ordinal);
        Assert.Null(await test.Store.Meta(Restored.Key));
    }

    [Fact]
    public async Task A_backup_key_is_never_written_over()
    {
        await using var test = await TestNode.Open();
        await using var backup = await Backup.Of(test);
        var before = File.ReadAllText(backup.KeyFile);

        Assert.Throws<IOException>(() => Backups.MakeKey(backup.KeyFile, test.Folder));

        Assert.Equal(before, File.ReadAllText(backup.KeyFile));
    }

    static byte[] Flipped(byte[] bytes, int place)
    {
        var changed = bytes.ToArray();
        changed[place] ^= (byte)(1 << Chance.Below(8));
        return changed;
    }

    static long Lines(BackupReport report, string table) => Lines(report.Tables, table);

    static long Lines(IEnumerable<TableCount> tables, string table) =>
        tables.Where(t => t.Table == table).Sum(t => t.Lines);
}
