using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>One sealed thing and the way the vault opens it.</summary>
/// <param name="Opens">Whether these bytes are accepted in its place.</param>
sealed record SealedObject(string Name, byte[] Bytes, Func<byte[], bool> Opens)
{
    /// <summary>So many things of every kind, no two of which may stand for each other.</summary>
    internal static IReadOnlyList<SealedObject> Some(int count)
    {
        Func<SealedObject>[] kinds = [Entry, Row, Letter, Mark, Token, Path];
        return [.. Enumerable.Range(0, count).Select(i => kinds[i % kinds.Length]())];
    }

    static SealedObject Entry()
    {
        var log = new LogKey(new(Chance.Identity()), new(Chance.Identity()), 1, Secret.Random(32));
        using var author = SigningKey.Random();
        var note = new Note(1, Chance.Bytes(Chance.Below(300)));
        var item = EntryFormat.Seal(log, Head.None, author, 0, 1, note, out _);
        return new(
            "entry",
            item,
            bytes =>
            {
                var room = new byte[EntryFormat.RoomFor(bytes.Length)];
                var reading = new Log(log, default(Bytes32), Head.None);
                return reading.Take(new(0, bytes), room, _ => true) is not null;
            }
        );
    }

    static SealedObject Row()
    {
        var key = RowKey.Random();
        using var seat = Seat.Random(key.Tag, invite: null);
        var row = SeatRows.Living(seat, key);
        return new(
            "row",
            row.Sealed.ToArray(),
            bytes =>
            {
                var changed = row with { Sealed = bytes };
                using var read = SeatRows.IsOf(changed, key) ? SeatRows.Open(changed, key) : null;
                return read is not null;
            }
        );
    }

    static SealedObject Letter()
    {
        var (box, cover) = (BoxKey.Random(), Secret.Random(32));
        var mailbox = Mailbox.Of(Bytes32.From(box.Public.Span));
        byte[] message = [1, 0, 0, 0, 9, .. Chance.Bytes(9), .. new byte[1900]];
        var item = Envelope.Seal(
            cover.Bytes,
            Labels.Letter,
            mailbox.Place(3),
            BoxKey.Seal(message, box.Public.Span)
        );
        return new(
            "letter",
            item,
            bytes => Mailbox.Open(cover, box, mailbox, new(3, bytes)) is not null
        );
    }

    static SealedObject Mark()
    {
        var (key, stream) = (Secret.Random(32), new StreamId(Chance.Identity()));
        var heads = new Dictionary<StreamId, Head> { [new(Chance.Identity())] = new(5, default) };
        var item = SeenFormat.Seal(key, stream, heads).Sealed.ToArray();
        return new("mark", item, bytes => SeenFormat.Open(key, stream, new(0, bytes)) is not null);
    }

    static SealedObject Token()
    {
        var node = Secret.Random(32);
        using var box = BoxKey.Random();
        var owner = Bytes32.From(box.Public.Span);
        var text = new DraftToken(Chance.Identity(), 6, owner, DraftPlace.Seal("a", owner)).Seal(
            node
        );
        var envelope = System.Buffers.Text.Base64Url.DecodeFromChars(text);
        return new(
            "draft token",
            envelope,
            bytes =>
                DraftToken.Open(node, System.Buffers.Text.Base64Url.EncodeToString(bytes))
                    is not null
        );
    }

    static SealedObject Path()
    {
        var key = Secret.Random(32);
        var text = SealedPath.Seal(key, "/c/" + Chance.Identity());
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(text);
        return new(
            "sealed path",
            bytes,
            changed =>
                SealedPath.Open(key, System.Buffers.Text.Base64Url.EncodeToString(changed))
                    is not null
        );
    }
}
