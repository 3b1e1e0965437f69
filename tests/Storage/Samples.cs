using Kith.Sealing;
using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>Things to store that mean nothing.</summary>
static class Samples
{
    internal static StreamId Stream() => new(Chance.Identity());

    internal static Item Item(long seq) => new(seq, Chance.Bytes(2104));

    internal static Part Part(int number) => new(number, Chance.Bytes((64 << 10) + 17));

    internal static Row Row(SeatId seat, int slot) =>
        new(Chance.Bytes(32), seat, slot, Chance.Bytes(2048));

    internal static SeatId Seat() => new(Chance.Identity());

    internal static Task<bool> Append(this IStore store, StreamId stream, long seq) =>
        store.Commit(Batch.Of(new Change.Append(stream, Item(seq)))).AsTask();
}
