using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Whether items have lengths that can be, and follow one another. They come in the order of their key.</summary>
/// <param name="cover">The key letters are covered with, which tells a mailbox from other streams.</param>
sealed class ItemCheck(Secret cover)
{
    const int Before = Envelope.Overhead - TagLength;
    const int TagLength = 16;

    StreamId stream;
    long next;
    bool isCounted;

    internal long Streams { get; private set; }

    internal long Items { get; private set; }

    internal long OddSizes { get; private set; }

    internal long Mailboxes { get; private set; }

    internal long Gaps { get; private set; }

    internal void Take(Line line)
    {
        var of = new StreamId(new ByteReader((byte[])line["stream"]!).Id());
        var item = new Item((long)line["seq"]!, (byte[])line["sealed"]!);
        if (Streams == 0 || of != stream)
            (stream, next, isCounted, Streams) = (of, 0, false, Streams + 1);
        Items++;
        OddSizes += IsOfASize(item.Sealed.Length - Before) ? 0 : 1;
        if (item.Seq != next && !isCounted)
            Count(item);
        next = item.Seq + 1;
    }

    void Count(Item item)
    {
        isCounted = true;
        using var letter = Envelope.Open(
            cover.Bytes,
            Labels.Letter,
            stream.Place(item.Seq),
            item.Sealed.Span
        );
        if (letter is null)
            Gaps++;
        else
            Mailboxes++;
    }

    static bool IsOfASize(int length) => length > 0 && Padding.Length(length) == length;
}
