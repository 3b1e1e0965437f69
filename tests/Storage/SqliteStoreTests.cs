using Kith.Kit;
using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage.Tests;

public sealed class SqliteStoreTests : StoreTests, IDisposable
{
    readonly TemporaryFolder folder = new();

    string Database => folder.File("kith.db");

    protected override async Task<IStore> Open() => await SqliteStore.Open(Database);

    protected override Task Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_closed_store_is_one_file_that_only_its_owner_reads()
    {
        await Store.Append(Samples.Stream(), 0);
        Assert.All(Directory.GetFiles(folder.Path), IsPrivate);

        await Store.DisposeAsync();

        Assert.Equal([Database], Directory.GetFiles(folder.Path));
        Store = await Open();
    }

    [Fact]
    public async Task Who_reads_while_the_store_is_closed_is_refused_and_leaves_no_file_behind()
    {
        var stream = Samples.Stream();
        await Store.Append(stream, 0);
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReadUntilRefused(stream)));
        var all = Task.WhenAll([.. readers]);

        await Task.Delay(20);
        await Store.DisposeAsync();
        await all;

        Assert.Equal([Database], Directory.GetFiles(folder.Path));
        Store = await Open();

        async Task ReadUntilRefused(StreamId from)
        {
            try
            {
                while (true)
                    await Store.Read(from, 0);
            }
            catch (ObjectDisposedException)
            {
                // That is what it should say.
            }
        }
    }

    [Fact]
    public async Task What_was_removed_is_nowhere_in_the_files()
    {
        var stream = Samples.Stream();
        var item = Samples.Item(0);
        await Store.Commit(Batch.Of(new Change.Append(stream, item)));
        await Store.Append(stream, 1);
        Assert.True(await IsInTheFiles(item));

        await Store.Commit(Batch.Of(new Change.Drop(stream, 0)));

        for (var tries = 0; await IsInTheFiles(item); tries++)
        {
            Assert.True(tries < 100, "The removed item is still in a file after two seconds.");
            await Task.Delay(20);
        }
    }

    [Fact]
    public async Task What_was_overwritten_is_nowhere_in_the_files()
    {
        var stream = Samples.Stream();
        var item = Samples.Item(0);
        await Store.Commit(Batch.Of(new Change.Append(stream, item)));
        Assert.True(await IsInTheFiles(item));

        await Store.Commit(Batch.Of(new Change.Overwrite(stream, 0, Samples.Item(0).Sealed)));

        for (var tries = 0; await IsInTheFiles(item); tries++)
        {
            Assert.True(tries < 100, "What was overwritten is still in a file after two seconds.");
            await Task.Delay(20);
        }
    }

    [Fact]
    public async Task A_dump_says_nothing_of_the_order_of_writing_and_the_file_little()
    {
        const int count = 2000;
        var written = new List<UInt128>();
        for (var i = 0; i < count; i += 20)
        {
            var some = Enumerable.Range(0, 20).Select(_ => Samples.Stream()).ToList();
            written.AddRange(some.Select(stream => stream.Value));
            var appends = some.Select(stream => new Change.Append(stream, Samples.Item(0)));
            await Store.Commit(new([.. appends]));
        }
        await Store.DisposeAsync();

        var places = written
            .Select((stream, when) => (stream, when))
            .ToDictionary(w => Convert.ToHexString(Bytes.Of(w.stream)), w => w.when);
        var byKey = Dumped().Select(name => places[name]).ToList();
        var inFile = FoundInFile().Select(name => places[name]).ToList();

        // Four standard errors of a rank correlation of unrelated lists.
        var chance = 4 / Math.Sqrt(count);
        Assert.InRange(RankCorrelation.Of(byKey), -chance, chance);
        // Pages are added at the end as rows come in, so that places in the file lean a little towards it: 0.02 to 0.09 were seen.
        Assert.InRange(RankCorrelation.Of(inFile), -0.15, 0.15);
        Assert.InRange(RankCorrelation.Of([.. Enumerable.Range(0, count)]), 0.999, 1);
        Store = await Open();
    }

    static void IsPrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others);
    }

    async Task<bool> IsInTheFiles(Item item)
    {
        var part = item.Sealed.ToArray()[100..164];
        foreach (var path in Directory.GetFiles(folder.Path))
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            if (bytes.GetBuffer().AsSpan().IndexOf(part) >= 0)
                return true;
        }
        return false;
    }

    List<string> Dumped()
    {
        using var connection = SqliteConnections.Open(Database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hex(stream) FROM streams";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>The streams in the order in which a look at the raw file meets their items.</summary>
    IEnumerable<string> FoundInFile()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hex(stream), substr(sealed, 1, 16) FROM streams";
        using var reader = command.ExecuteReader();
        var marks = new List<(string Name, byte[] Mark)>();
        while (reader.Read())
            marks.Add((reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
        var file = File.ReadAllBytes(Database);
        return marks.OrderBy(m => file.AsSpan().IndexOf(m.Mark)).Select(m => m.Name);
    }
}
