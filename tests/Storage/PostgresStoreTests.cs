using Kith.Kit;
using Kith.Vault;
using Npgsql;

namespace Kith.Storage.Tests;

public sealed class PostgresStoreTests : StoreTests
{
    readonly string address = PostgresServer.NewDatabase();

    protected override async Task<IStore> Open() => await PostgresStore.Open(address);

    protected override async Task Run(string sql)
    {
        await using var source = NpgsqlDataSource.Create(address);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task Two_nodes_opening_one_empty_database_at_once_both_succeed()
    {
        var empty = PostgresServer.NewDatabase();

        var stores = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => PostgresStore.Open(empty))
        );

        foreach (var store in stores)
        {
            Assert.True(await store.Probe());
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Batches_that_want_each_others_places_both_finish()
    {
        var (one, other) = (Samples.Stream(), Samples.Stream());
        for (var round = 0; round < 20; round++)
        {
            var (a, b) = (
                new Change.Append(one, Samples.Item(round)),
                new Change.Append(other, Samples.Item(round))
            );

            var kept = await Task.WhenAll(
                Task.Run(() => Store.Commit(Batch.Of(a, b)).AsTask()),
                Task.Run(() => Store.Commit(Batch.Of(b, a)).AsTask())
            );

            Assert.Single(kept, won => won);
        }
    }
}
