using System.Text;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Everything a node stores, on either engine, and what somebody's keys make of it.</summary>
static class Dump
{
    internal static async Task<IReadOnlyList<(StreamId Stream, Item Item)>> Items(TestNode test)
    {
        var items = new List<(StreamId, Item)>();
        await foreach (var line in test.Store.Copy())
            if (line.Table.Name == "streams")
                items.Add(
                    (
                        new(new ByteReader((byte[])line["stream"]!).Id()),
                        new((long)line["seq"]!, (byte[])line["sealed"]!)
                    )
                );
        return items;
    }

    /// <summary>How many rows each seat has.</summary>
    internal static async Task<IReadOnlyList<int>> SeatsOf(TestNode test)
    {
        var seats = new List<string>();
        await foreach (var line in test.Store.Copy())
            if (line.Table.Name == "rows")
                seats.Add(Convert.ToHexString((byte[])line["seat"]!));
        return [.. seats.GroupBy(s => s).Select(g => g.Count())];
    }

    /// <summary>One entry that opened, in the seat's room or in its notebook.</summary>
    internal sealed record Line(bool IsRoom, ushort Kind, uint Minutes, string Text);

    /// <summary>Every key a limited seat has or was sent, tried on every item as if that lay in the key's own stream.</summary>
    internal static async Task<IReadOnlyList<Line>> OpenedBy(TestNode test, Person person)
    {
        using var session = person.Session();
        var lines = new List<Line>();
        using var walk = (await Walk.Along(session.At(test.Node)))!;
        LogKey[] keys =
        [
            .. walk.Passages.Select(p => p.LogKey),
            new(
                session.Seat.Notebook,
                new(session.Seat.Notebook.Value),
                0,
                session.Seat.NotebookKey
            ),
        ];
        foreach (var (stream, item) in await Items(test))
        foreach (var key in keys)
        {
            var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
            if (EntryFormat.Open(key with { Stream = stream }, item, room) is { } entry)
                lines.Add(
                    new(
                        key != keys[^1],
                        entry.Kind,
                        entry.Minutes,
                        Encoding.UTF8.GetString(entry.Body.Span)
                    )
                );
        }
        return lines;
    }

    /// <summary>Whether anything the seat can open, its letters too, holds this author's mark.</summary>
    internal static async Task<bool> Names(TestNode test, Person person, AuthorId author)
    {
        using var session = person.Session();
        var mark = Digest.Bytes(author.Value);
        var found = false;
        using var walk = (await Walk.Along(session.At(test.Node)))!;
        foreach (var (stream, item) in await Items(test))
        {
            var letter = Mailbox.Open(test.Node.Keys.Cover, session.Seat.Box, stream, item);
            found |= letter is { } one && one.Body.Span.IndexOf(mark) >= 0;
            foreach (var passage in walk.Passages)
            {
                var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
                EntryFormat.Open(passage.LogKey with { Stream = stream }, item, room);
                found |= room.AsSpan().IndexOf(mark) >= 0;
            }
        }
        return found;
    }
}
