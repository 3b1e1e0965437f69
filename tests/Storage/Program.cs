using System.Globalization;
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

    static async Task Main(string[] arguments)
    {
        await using var store = await Open(arguments[0], arguments[1]);
        var saves =
            arguments.Length > 2
                ? long.Parse(arguments[2], CultureInfo.InvariantCulture) / Writers
                : long.MaxValue;
        await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Write(store, saves)))
        );
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
        for (var seq = 0L; seq < saves; seq++)
        {
            var kept = await store.Commit(Batch.Of(Append(stream, seq), Append(Twin(stream), seq)));
            if (kept)
                await Console.Out.WriteLineAsync($"{stream} {seq}");
        }
    }

    static Change.Append Append(StreamId stream, long seq) =>
        new Change.Append(stream, new(seq, 2931, Content(stream, seq)));
}
