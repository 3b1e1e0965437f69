using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Removes all that is in a seat's streams. One thing stays in each: its next place is taken, so that whatever another
/// session or a late form adds at the same moment is refused, and not acknowledged and lost.
/// </summary>
static class Emptying
{
    /// <summary>For a notebook or a ring: the place is taken by noise.</summary>
    internal static async Task<IReadOnlyList<Change>> Stream(Holder holder, StreamId stream)
    {
        var items = await holder.Store.Read(stream, 0);
        return [.. Drop(stream, items), Stop(stream, After(items))];
    }

    /// <summary>The same for what was read up to here: refused when somebody added to it since.</summary>
    internal static IReadOnlyList<Change> Stream(StreamId stream, long length) =>
        [
            .. Enumerable.Range(0, (int)length).Select(seq => new Change.Drop(stream, seq)),
            Stop(stream, length),
        ];

    /// <summary>For the mailbox: the place is taken by what tells the node that it is closed.</summary>
    /// <param name="items">All that was read in it: refused when somebody left something since.</param>
    internal static IReadOnlyList<Change> Mailbox(Holder holder, IReadOnlyList<Item> items) =>
        Mailbox(holder, holder.Seat.BoxPublic, items);

    /// <summary>The same for another's mailbox.</summary>
    internal static async Task<IReadOnlyList<Change>> Mailbox(Holder holder, Bytes32 box) =>
        Mailbox(holder, box, await holder.Store.Read(Vault.Mailbox.Of(box), 0));

    static IReadOnlyList<Change> Mailbox(Holder holder, Bytes32 box, IReadOnlyList<Item> items) =>
        [
            .. Drop(Vault.Mailbox.Of(box), items),
            Vault.Mailbox.Close(holder.Node, box, After(items)),
        ];

    static IEnumerable<Change> Drop(StreamId stream, IReadOnlyList<Item> items) =>
        items.Select(item => new Change.Drop(stream, item.Seq));

    static Change.Append Stop(StreamId stream, long seq) =>
        new(stream, new(seq, Chance.Bytes(Padding.Floor + Envelope.HeaderLength)));

    static long After(IReadOnlyList<Item> items) => items.Count == 0 ? 0 : items[^1].Seq + 1;
}
