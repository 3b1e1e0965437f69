using System.Text;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Web.Tests.Access;

/// <summary>Every key that somebody holds, tried on every item in the database, whatever a page or the vault would say.</summary>
internal static class KeyRing
{
    /// <summary>All that opens.</summary>
    public static async Task<IReadOnlyList<string>> Open(Neighbours place, Visitor visitor)
    {
        using var session = visitor.Enter();
        using var ring = await Ring.Load(session.At(place.Test.Node));
        var seat = session.Seat;
        Secret[] keys =
        [
            seat.NotebookKey,
            RingKey(seat),
            .. await Granted(place, seat),
            .. (ring?.Circles ?? []).SelectMany(c => ring!.Of(c)).Select(held => held.Key),
        ];
        var opened = new List<string>();
        await foreach (var line in place.Test.Store.Copy())
            if (line.Table.Name == "streams")
            {
                var stream = new StreamId(new ByteReader((byte[])line["stream"]!).Id());
                var item = new Item((long)line["seq"]!, (byte[])line["sealed"]!);
                opened.AddRange(keys.Select(k => Entry(k, stream, item)).OfType<string>());
                if (Mailbox.Open(place.Test.Node.Keys.Cover, seat.Box, stream, item) is { } letter)
                    opened.Add(Encoding.UTF8.GetString(letter.Body.Span));
            }
        return opened;
    }

    /// <summary>Keys that wait in the mailbox until a room is opened.</summary>
    private static async Task<IEnumerable<Secret>> Granted(Neighbours place, Seat seat) =>
        (await Mailbox.Read(place.Test.Node, seat.Box))
            .Where(letter => letter.Kind == LetterKind.Grant)
            .Select(letter => Grant.Read(letter.Body.Span, seat.BoxPublic))
            .OfType<Grant>()
            .Select(grant => grant.Epoch.Key);

    private static string? Entry(Secret key, StreamId stream, Item item)
    {
        using var content = Envelope.Open(
            key.Bytes,
            Labels.Entry,
            stream.Place(item.Seq),
            item.Sealed.Span
        );
        return content is null ? null : Encoding.UTF8.GetString(content.Bytes);
    }

    private static Secret RingKey(Seat seat)
    {
        using var derived = Secret.Zeros(Identity.Length + Envelope.KeyLength);
        Derive.Key(seat.NotebookKey.Bytes, [], Labels.Ring, derived.Bytes);
        return Secret.CopyOf(derived.Bytes[Identity.Length..]);
    }
}
