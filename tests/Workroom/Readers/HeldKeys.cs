using System.Text;
using Kith.Vault;

namespace Kith.Workroom.Tests.Readers;

/// <summary>
/// Every key that a seat holds: of its notebook, of each epoch in its ring, of what waits in its mailbox, and of a limited seat's
/// turns. What they open is read from the store itself, without any room, desk or page.
/// </summary>
internal static class HeldKeys
{
    public static async Task<IReadOnlyList<LogKey>> Of(Node node, Session session)
    {
        var holder = session.At(node);
        var seat = session.Seat;
        var keys = new List<LogKey>
        {
            new(seat.Notebook, new(seat.Notebook.Value), 0, seat.NotebookKey),
        };
        if (seat.Passage is { } first)
        {
            using var walk = await Walk.Along(holder);
            keys.AddRange((walk?.Passages ?? [first]).Select(p => p.Copy().LogKey));
            return keys;
        }
        using var ring = (await Ring.Load(holder))!;
        var held = ring.Circles.SelectMany(ring.Of).ToList();
        foreach (var letter in await Mailbox.Read(node, seat.Box))
            if (
                letter.Kind == LetterKind.Grant
                && Grant.Read(letter.Body.Span, seat.BoxPublic) is { } grant
            )
                held.Add(grant.Epoch);
        keys.AddRange(held.Select(h => h.For(h.Me, h.AuthorSeed.Bytes).LogKey));
        return keys;
    }

    /// <summary>Everything in every stream of the store.</summary>
    public static async Task<IReadOnlyList<(StreamId Stream, Item Item)>> Items(IStore store)
    {
        var items = new List<(StreamId, Item)>();
        await foreach (var line in store.Copy())
            if (line.Table.Name == "streams")
                items.Add(
                    (
                        new(new ByteReader((byte[])line["stream"]!).Id()),
                        new((long)line["seq"]!, (byte[])line["sealed"]!)
                    )
                );
        return items;
    }

    /// <summary>What people wrote that this key opens, as if every stream were its own.</summary>
    public static IEnumerable<string> Open(
        LogKey key,
        IEnumerable<(StreamId Stream, Item Item)> items
    )
    {
        foreach (var (stream, item) in items)
            if (Open(key with { Stream = stream }, item) is { } text)
                yield return text;
    }

    /// <summary>What somebody wrote there; null when the key does not open it, or the vault wrote it.</summary>
    public static string? Open(LogKey key, Item item)
    {
        var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
        return EntryFormat.Open(key, item, room) is { Kind: < Kinds.FirstReserved } entry
            ? Encoding.UTF8.GetString(entry.Body.Span)
            : null;
    }
}
