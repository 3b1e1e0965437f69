using System.Data.Common;
using System.Globalization;
using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>
/// Run by itself, this assembly is the program that the crash tests kill: eight writers that say on standard output what
/// was acknowledged, until they die, or until each has saved as often as a third argument says.
/// </summary>
static class Program
{
    const int Writers = 8;

    /// <summary>What a writer says when the store failed it; whether that save is there is not known then.</summary>
    internal const string Refused = "not saved";

    /// <summary>What it says when the store does not even open.</summary>
    internal const string NoStore = "no store";

    static async Task<int> Main(string[] arguments)
    {
        try
        {
            await Run(arguments);
            return 0;
        }
        catch (DbException)
        {
            await Console.Out.WriteLineAsync(NoStore);
            return 1;
        }
    }

    static async Task Run(string[] arguments)
    {
        await using var store = await Open(arguments[0], arguments[1]);
        var saves = long.MaxValue;
        if (
            arguments is [_, _, var last]
            && !long.TryParse(last, CultureInfo.InvariantCulture, out saves)
        )
            await Fire(store, last);
        else
            await Task.WhenAll(
                Enumerable
                    .Range(0, Writers)
                    .Select(_ => Task.Run(() => Write(store, saves / Writers)))
            );
    }

    /// <summary>Does what is due, saying each ping, until nothing is; a minute past for each round that only waits.</summary>
    static async Task Fire(IStore store, string folder)
    {
        var clock = FiringTests.Later();
        using var node = await Node.Open(store, new(folder) { Cost = TestNode.Cheap }, clock);
        while ((await store.Due(long.MaxValue)).Count > 0)
        {
            await node.Timers.Fire(Say, default);
            clock.Advance(TimeSpan.FromMinutes(1));
        }
        await Console.Out.WriteLineAsync("the end");

        static async Task<bool> Say(Ping ping, CancellationToken stop)
        {
            await Console.Out.WriteLineAsync(ping.Address);
            return true;
        }
    }

    internal static async Task<IStore> Open(string engine, string address) =>
        engine == "sqlite" ? await SqliteStore.Open(address) : await PostgresStore.Open(address);

    /// <summary>What was written there; it can be told from the place alone.</summary>
    internal static byte[] Content(StreamId stream, long seq)
    {
        var content = new byte[2104];
        for (var i = 0; i < content.Length; i += 8)
            BitConverter.TryWriteBytes(content.AsSpan(i), (ulong)stream.Value ^ (ulong)(seq + i));
        return content;
    }

    /// <summary>The stream that gets its items in the same batches.</summary>
    internal static StreamId Twin(StreamId stream) => new(stream.Value ^ 1);

    static async Task Write(IStore store, long saves)
    {
        var stream = new StreamId(Chance.Identity());
        for (var (seq, tries) = (0L, 0L); tries < saves; tries++)
            try
            {
                if (await store.Commit(Batch.Of(Append(stream, seq), Append(Twin(stream), seq))))
                    await Console.Out.WriteLineAsync($"{stream} {seq}");
                seq++;
            }
            catch (DbException)
            {
                await Console.Out.WriteLineAsync(Refused);
                stream = new(Chance.Identity());
                seq = 0;
            }
    }

    /// <summary>Takes down what a writer said it saved. A line cut by its end says nothing.</summary>
    internal static void Note(string said, Dictionary<StreamId, long> acknowledged)
    {
        if (
            said.Split(' ') is [{ Length: 32 } name, var seq]
            && CircleId.TryParse(name, out var id)
            && long.TryParse(seq, CultureInfo.InvariantCulture, out var number)
        )
            acknowledged[new(id.Value)] = number;
    }

    static Change.Append Append(StreamId stream, long seq) =>
        new Change.Append(stream, new(seq, Content(stream, seq)));
}
