using System.Diagnostics;
using Kith.Sealing;
using Kith.Storage;
using Kith.Vault;

namespace Kith.Bench;

/// <summary>Saving, against a bare durable append of as many bytes to the same engine.</summary>
static class Save
{
    const int Together = 100;
    const int BodyLength = 1024;
    const int OnDisk = 2104;
    const int Times = 15;

    // Until the code that a save runs through is compiled as it stays.
    const int WarmingUp = 10;
    const int Writers = 64;
    const int EachOfMany = 50;

    // In the line, like the store's, or the limit would cost more than it must.
    const string BareOnPostgres = """
        CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, sealed bytea NOT NULL);
        ALTER TABLE bare SET (toast_tuple_target = 8160);
        ALTER TABLE bare ALTER COLUMN sealed SET STORAGE EXTERNAL;
        """;
    const string Insert = "INSERT INTO bare (sealed) VALUES ($1)";

    public static async Task Run()
    {
        await using var world = await World.Make();
        var bare = await BareSqlite.Open();
        await using (bare)
        {
            await OneWriter(world, "a bare SQLite append at synchronous=FULL", bare.Append);
            await ManyWriters(world, "SQLite");
        }
    }

    /// <param name="address">A PostgreSQL database that may be written to.</param>
    public static async Task RunOnPostgres(string address)
    {
        await using var store = await PostgresStore.Open(address);
        await using var world = await World.MakeOn(store);
        await using var source = Npgsql.NpgsqlDataSource.Create(address);
        await using var connection = await source.OpenConnectionAsync();
        await using (var table = new Npgsql.NpgsqlCommand(BareOnPostgres, connection))
            await table.ExecuteNonQueryAsync();
        await using var insert = new Npgsql.NpgsqlCommand(Insert, connection);
        insert.Parameters.Add(new() { Value = Chance.Bytes(OnDisk) });
        await insert.PrepareAsync();
        await OneWriter(world, "a bare PostgreSQL append", () => insert.ExecuteNonQueryAsync());
        await ManyWriters(world, "PostgreSQL");
    }

    /// <summary>So many saves and nothing else, for whoever counts system calls.</summary>
    public static async Task Append(int count)
    {
        await using var world = await World.Make();
        var circle = await world.Node.Circles.Start(world.Session);
        using var room = await world.Open(world.Session, circle);
        for (var i = 0; i < count; i++)
            await room.Append(1, new byte[BodyLength]);
    }

    static async Task OneWriter(World world, string limit, Func<Task> append)
    {
        var circle = await world.Node.Circles.Start(world.Session);
        using var room = await world.Open(world.Session, circle);
        for (var i = 0; i < WarmingUp * Together; i++)
        {
            await room.Append(1, new byte[BodyLength]);
            await append();
        }
        await Rounds.Compare(
            $"{Together} saves, one after the other",
            Times,
            async () =>
            {
                for (var i = 0; i < Together; i++)
                    await room.Append(1, new byte[BodyLength]);
            },
            limit,
            async () =>
            {
                for (var i = 0; i < Together; i++)
                    await append();
            }
        );
    }

    /// <summary>How much more 64 writers get done in a second than one, each in a room of its own.</summary>
    static async Task ManyWriters(World world, string engine)
    {
        var rooms = new List<Room>();
        for (var i = 0; i < Writers; i++)
            rooms.Add(
                await world.Open(world.Session, await world.Node.Circles.Start(world.Session))
            );
        var ratios = new List<double>();
        for (var round = 0; round < Times; round++)
        {
            var one = await Rate(rooms.Take(1), Together);
            ratios.Add(await Rate(rooms, EachOfMany) / one);
        }
        ratios.Sort();
        Console.WriteLine(
            $"{Writers} writers against one on {engine}: saves in a second {ratios[0]:F1} / {ratios[ratios.Count / 2]:F1} / {ratios[^1]:F1} times as many"
        );
        rooms.ForEach(room => room.Dispose());
    }

    static async Task<double> Rate(IEnumerable<Room> rooms, int each)
    {
        var start = Stopwatch.GetTimestamp();
        var writers = rooms.Select(room =>
            Task.Run(async () =>
            {
                for (var i = 0; i < each; i++)
                    await room.Append(1, new byte[BodyLength]);
                return each;
            })
        );
        var saved = (await Task.WhenAll(writers)).Sum();
        return saved / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>One table, one prepared insert, the settings of the store.</summary>
    sealed class BareSqlite(
        string folder,
        Microsoft.Data.Sqlite.SqliteConnection connection,
        Microsoft.Data.Sqlite.SqliteCommand insert
    ) : IAsyncDisposable
    {
        const string Settings = """
            PRAGMA page_size = 8192;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            CREATE TABLE bare (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL);
            """;

        public static async Task<BareSqlite> Open()
        {
            var own = Directory.CreateTempSubdirectory("kith-bench-").FullName;
            var opened = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Path.Combine(own, "bare.db")};Pooling=false"
            );
            await opened.OpenAsync();
            await using (var settings = opened.CreateCommand())
            {
                settings.CommandText = Settings;
                await settings.ExecuteNonQueryAsync();
            }
            var command = opened.CreateCommand();
            command.CommandText = Insert;
            command.Parameters.AddWithValue("$1", Chance.Bytes(OnDisk));
            return new(own, opened, command);
        }

        public Task<int> Append() => insert.ExecuteNonQueryAsync();

        public async ValueTask DisposeAsync()
        {
            await insert.DisposeAsync();
            await connection.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
