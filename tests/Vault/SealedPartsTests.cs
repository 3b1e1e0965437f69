using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Where a backup ends, what shows that it opens, and keys that must be there before.</summary>
public sealed class SealedPartsTests
{
    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(0, SealedParts.Content, false)]
    public void Behind_the_end_are_zeros_alone_and_no_further_part(
        byte behind,
        int length,
        bool isEnd
    )
    {
        using var file = new MemoryStream();
        using var key = Secret.Random(Envelope.KeyLength);
        using (var writer = new SealedPartsWriter(file, key))
        {
            writer.Write([1, 2, 3]);
            writer.Write([.. Enumerable.Repeat(behind, length)]);
            writer.Finish();
        }
        file.Position = 0;
        using var reader = new SealedPartsReader(file, Secret.CopyOf(key.Bytes));

        reader.Read(new byte[3]);

        Assert.Equal(isEnd, reader.IsAtEnd);
    }

    [Fact]
    public void A_canary_says_of_which_minute_it_is()
    {
        var clock = new FakeClock();
        using var pepper = Secret.Random(32);
        using var keys = BackupKeys.Of(pepper, Chance.Bytes(16));
        using var others = BackupKeys.Of(pepper, Chance.Bytes(16));

        var canary = keys.Canary(clock);

        Assert.True(keys.Opens(canary, clock.Minutes()));
        Assert.False(keys.Opens(canary, clock.Minutes() + 1));
        Assert.False(others.Opens(canary, clock.Minutes()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_is_not_there_is_asked_for_and_never_made_in_restoring(bool offline)
    {
        await using var test = await TestNode.Open();
        await test.Keeper();
        await using var backup = await Backup.Of(test);
        var folder = backup.NewFolder();
        var store = await backup.NewStore(onPostgres: false, folder);
        var key = offline ? backup.KeyFile : Path.Combine(folder, "pepper");
        File.Move(key, key + ".elsewhere");

        await Assert.ThrowsAnyAsync<Exception>(() => backup.Restore(folder, store));

        Assert.False(File.Exists(key));
        await foreach (var line in store.Copy())
            Assert.Fail($"{line.Table.Name} is not empty.");
        File.Move(key + ".elsewhere", key);
        Assert.True((await backup.Restore(folder, store)).CanaryOpened);
    }
}
