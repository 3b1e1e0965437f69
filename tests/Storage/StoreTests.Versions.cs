using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>Databases of other versions.</summary>
public abstract partial class StoreTests
{
    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_in_words()
    {
        var number = (await Store.Meta("schema"))!;
        byte[] newer = [0, 0, 0, (byte)(number[3] + 1)];
        await Store.Commit(
            Batch.Of(new Change.DropMeta("schema", number), new Change.AddMeta("schema", newer))
        );

        var problem = await Assert.ThrowsAsync<InvalidDataException>(Open);
        await Store.Commit(
            Batch.Of(new Change.DropMeta("schema", newer), new Change.AddMeta("schema", number))
        );

        Assert.Contains("newer version of Kith", problem.Message, StringComparison.Ordinal);
        await using var again = await Open();
        Assert.True(await again.Probe());
    }

    [Fact]
    public async Task A_database_of_the_first_version_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        var stream = Samples.Stream();
        var item = Samples.Item(0);
        await Store.Commit(Batch.Of(new Change.Append(stream, item)));
        var number = (await Store.Meta("schema"))!;
        byte[] first = [0, 0, 0, 1];
        await Store.Commit(
            Batch.Of(new Change.DropMeta("schema", number), new Change.AddMeta("schema", first))
        );
        await Store.DisposeAsync();
        foreach (var table in new[] { "streams", "parts" })
            await Run($"ALTER TABLE {table} ADD COLUMN week INTEGER NOT NULL DEFAULT 2900");

        Store = await Open();

        Assert.Equal(Show(item), Show(Assert.Single(await Store.Read(stream, 0))));
        Assert.True(await Store.Append(stream, 1));
        Assert.Equal(number, await Store.Meta("schema"));
    }
}
