using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>A whole store as lines: read as of one moment, and put back all or none. Every engine runs all of it.</summary>
public abstract class CopyTests : IAsyncLifetime
{
    IStore Store { get; set; } = null!;

    protected abstract Task<IStore> Open();

    public async Task InitializeAsync() => Store = await Open();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task A_copy_fills_an_empty_store_of_either_engine_with_the_same_lines()
    {
        var stream = Samples.Stream();
        await Store.Commit(Batch.Of(new Change.AddMeta("key", new byte[] { 1 })));
        await Store.Commit(Batch.Of(new Change.AddRow(Samples.Row(Samples.Seat(), 3))));
        for (var seq = 0; seq < 5; seq++)
            await Store.Append(stream, seq);
        var file = new FileId(Chance.Identity());
        for (var number = 0; number < 2; number++)
            await Store.Commit(Batch.Of(new Change.AddPart(file, Samples.Part(number))));
        using var folder = new TemporaryFolder();
        await using IStore sqlite = await SqliteStore.Open(folder.File("kith.db"));
        await using IStore postgres = await PostgresStore.Open(PostgresServer.NewDatabase());

        foreach (var empty in new[] { sqlite, postgres })
        {
            Assert.True(await empty.Fill(Store.Copy()));

            Assert.Equal(await Lines(Store), await Lines(empty));
            Assert.Equal(9, (await Lines(empty)).Count);
            Assert.Equal(5, await empty.Next(stream));
            Assert.Equal(
                (await Store.ReadPart(file, 1))!.Value.Sealed.ToArray(),
                (await empty.ReadPart(file, 1))!.Value.Sealed.ToArray()
            );
            Assert.False(await empty.Fill(Store.Copy()));
        }
    }

    [Fact]
    public async Task A_filling_that_fails_half_way_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        await using IStore sqlite = await SqliteStore.Open(folder.File("kith.db"));
        await using IStore postgres = await PostgresStore.Open(PostgresServer.NewDatabase());
        for (var seq = 0; seq < 5; seq++)
            await Store.Append(Samples.Stream(), seq);

        foreach (var empty in new[] { sqlite, postgres })
        {
            await Assert.ThrowsAsync<IOException>(async () => await empty.Fill(Broken()));
            await Assert.ThrowsAsync<InvalidDataException>(async () => await empty.Fill(Unknown()));
            Assert.Empty(await Lines(empty));
        }
        async IAsyncEnumerable<Line> Broken()
        {
            await foreach (var line in Store.Copy())
                yield return line;
            throw new IOException("the disk is gone");
        }
        async IAsyncEnumerable<Line> Unknown()
        {
            await foreach (var line in Store.Copy())
                yield return line with
                {
                    Table = line.Table with { Name = "rows; DROP TABLE rows" },
                };
        }
    }

    [Fact]
    public async Task A_copy_is_of_one_moment_while_others_write()
    {
        var streams = Enumerable.Range(0, 8).Select(_ => Samples.Stream()).ToList();
        using var stop = new CancellationTokenSource();
        var writing = streams.Select(stream => Task.Run(() => Write(stream, stop.Token))).ToList();

        for (var copies = 0; copies < 5; )
        {
            var counts = new Dictionary<UInt128, int>();
            await foreach (var line in Store.Copy())
                if (line.Table.Name == "streams")
                {
                    var stream = Bytes.Identity((byte[])line.Values[0]);
                    counts[stream] = counts.GetValueOrDefault(stream) + 1;
                }
            copies += counts.Count > 0 ? 1 : 0;
            Assert.All(
                counts.Keys,
                stream => Assert.Equal(counts[stream], counts.GetValueOrDefault(stream ^ 1))
            );
        }
        await stop.CancelAsync();
        await Task.WhenAll(writing);
    }

    async Task Write(StreamId stream, CancellationToken stop)
    {
        for (var seq = 0; !stop.IsCancellationRequested; seq++)
            await Store.Commit(
                Batch.Of(
                    new Change.Append(stream, Samples.Item(seq)),
                    new Change.Append(Program.Twin(stream), Samples.Item(seq))
                )
            );
    }

    static async Task<List<string>> Lines(IStore store)
    {
        var lines = new List<string>();
        await foreach (var line in store.Copy())
            lines.Add(
                line.Table.Name
                    + string.Join(
                        '|',
                        line.Values.Select(v => v is byte[] b ? Convert.ToHexString(b) : v)
                    )
            );
        return lines;
    }
}

public sealed class SqliteCopyTests : CopyTests, IDisposable
{
    readonly TemporaryFolder folder = new();

    protected override async Task<IStore> Open() => await SqliteStore.Open(folder.File("kith.db"));

    public void Dispose() => folder.Dispose();
}

public sealed class PostgresCopyTests : CopyTests
{
    protected override async Task<IStore> Open() =>
        await PostgresStore.Open(PostgresServer.NewDatabase());
}
