using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// A seat's mailbox: a stream that follows from its public key, in which anyone may leave what only the seat can open.
/// A letter is <c>kind ‖ length ‖ body ‖ zeros</c> in a sealed box, in an envelope of the node's cover key, so that it is
/// as long as any other item and looks like one.
/// </summary>
static class Mailbox
{
    const int HeaderLength = 1 + sizeof(uint);
    const int TagLength = 16;

    internal static StreamId Of(Bytes32 box) => new(Digest.Identity(Labels.Mailbox, box.ToArray()));

    /// <summary>The change that leaves a letter at this place of the mailbox.</summary>
    internal static Change.Append Leave(
        Node node,
        Bytes32 box,
        long seq,
        LetterKind kind,
        ReadOnlySpan<byte> body
    ) => Leave(node, Of(box), seq, Seal(box, kind, body));

    /// <summary>The change that leaves a letter sealed beforehand at this place of the mailbox.</summary>
    internal static Change.Append Leave(
        Node node,
        StreamId mailbox,
        long seq,
        ReadOnlySpan<byte> letter
    )
    {
        var key = node.Keys.Cover.Bytes;
        var bytes = Envelope.Seal(key, Labels.Letter, mailbox.Place(seq), letter);
        return new(mailbox, new(seq, bytes));
    }

    /// <summary>A letter that only this seat opens, for any place of its mailbox.</summary>
    internal static byte[] Seal(Bytes32 box, LetterKind kind, ReadOnlySpan<byte> body)
    {
        var overhead = BoxKey.Overhead + TagLength;
        var length = Padding.Length(HeaderLength + body.Length + overhead) - overhead;
        using var message = Secret.Zeros(length);
        var writer = new ByteWriter(message.Bytes);
        writer.Byte((byte)kind);
        writer.Number32((uint)body.Length);
        writer.Bytes(body);
        return BoxKey.Seal(message.Bytes, box.ToArray());
    }

    /// <summary>
    /// The change that closes a mailbox whose keys are gone, by taking its next place: an envelope of the cover key over
    /// zeros, which no sealed box is.
    /// </summary>
    internal static Change.Append Close(Node node, Bytes32 box, long seq)
    {
        var mailbox = Of(box);
        var bytes = Envelope.Seal(
            node.Keys.Cover.Bytes,
            Labels.Letter,
            mailbox.Place(seq),
            new byte[Padding.Floor - TagLength]
        );
        return new(mailbox, new(seq, bytes));
    }

    /// <summary>Whether nobody will ever read what is left at this place or later.</summary>
    internal static async Task<bool> IsClosed(Node node, Bytes32 box, long next)
    {
        var mailbox = Of(box);
        foreach (var item in next == 0 ? [] : await node.Store.Read(mailbox, next - 1))
        {
            using var cover = Envelope.Open(
                node.Keys.Cover.Bytes,
                Labels.Letter,
                mailbox.Place(item.Seq),
                item.Sealed.Span
            );
            if (cover is not null && !cover.Bytes.ContainsAnyExcept((byte)0))
                return true;
        }
        return false;
    }

    /// <summary>All letters that open. What does not is not for this seat, whoever put it there, and is passed over.</summary>
    internal static async Task<List<Letter>> Read(Node node, BoxKey box)
    {
        var mailbox = Of(Bytes32.From(box.Public.Span));
        var letters = new List<Letter>();
        foreach (var item in await node.Store.Read(mailbox, 0))
            if (Open(node.Keys.Cover, box, mailbox, item) is { } letter)
                letters.Add(letter);
        return letters;
    }

    internal static Letter? Open(Secret coverKey, BoxKey box, StreamId mailbox, Item item)
    {
        using var cover = Envelope.Open(
            coverKey.Bytes,
            Labels.Letter,
            mailbox.Place(item.Seq),
            item.Sealed.Span
        );
        if (cover is null || box.Open(cover.Bytes) is not { } message)
            return null;
        var reader = new ByteReader(message.Bytes);
        if (!reader.Has(HeaderLength))
            return null;
        var kind = (LetterKind)reader.Byte();
        var length = reader.Number32();
        if (!reader.Has(length))
            return null;
        reader.Bytes((int)length);
        return reader.OnlyZerosLeft
            ? new(item.Seq, kind, message.Memory.Slice(HeaderLength, (int)length))
            : null;
    }
}
