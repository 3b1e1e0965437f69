using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Workroom.Tests.Readers;

/// <summary>
/// Whatever a seat can open: every key it holds is tried on every item of every stream, every letter box on every item too, and
/// keys that are found in there are tried in turn.
/// </summary>
internal sealed class Opened
{
    private readonly Node _node;
    private readonly IReadOnlyList<(StreamId Stream, Item Item)> _items;
    private readonly List<byte[]> _bodies = [];

    private Opened(Node node, IReadOnlyList<(StreamId, Item)> items) =>
        (_node, _items) = (node, items);

    /// <summary>The bodies of all that opened, the vault's own among them.</summary>
    public static async Task<IReadOnlyList<byte[]>> By(TestNode test, Person person)
    {
        var opened = new Opened(test.Node, await HeldKeys.Items(test.Store));
        using var session = person.Session();
        opened.Letters(session.Seat.Box);
        foreach (var key in await HeldKeys.Of(test.Node, session))
        {
            // Whoever holds a room's key knows of the room.
            opened._bodies.Add(Digest.Bytes(key.Circle.Value));
            opened.Entries(key);
        }
        return opened._bodies;
    }

    private void Entries(LogKey key)
    {
        foreach (var (stream, item) in _items)
        {
            var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
            if (EntryFormat.Open(key with { Stream = stream }, item, room) is not { } entry)
                continue;
            _bodies.Add(entry.Body.ToArray());
            if (entry.Kind == Kinds.Limited && SeatKeeping.IsOne(entry.Body.Span))
                Limited(SeatKeeping.Read(entry.Body.Span));
        }
    }

    /// <summary>A team holds the keys of its limited seat's room, and those of what the seat writes.</summary>
    private void Limited(SeatKeeping keeping)
    {
        using (keeping)
        {
            Letters(keeping.Team);
            Entries(keeping.Passage.LogKey);
        }
    }

    private void Letters(BoxKey box)
    {
        foreach (var (stream, item) in _items)
            if (Mailbox.Open(_node.Keys.Cover, box, stream, item) is { } letter)
                _bodies.Add(letter.Body.ToArray());
    }
}
