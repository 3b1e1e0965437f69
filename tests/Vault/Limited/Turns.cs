using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What a member holds of a limited seat's room, kept after they are out.</summary>
static class Turns
{
    /// <summary>Their keys, and what they open of what the seat wrote.</summary>
    internal static async Task<(SeatKeeping Keys, IReadOnlyList<SeatPost> Posts)> Held(
        Person member,
        CircleId circle
    )
    {
        using var room = await member.Open(circle);
        var keys = room.Last.Limited.Open()!;
        return (keys, (await TeamMail.Read(member.Node, keys)).Posts);
    }

    /// <summary>Every stored item that these keys open and that holds the words.</summary>
    internal static async Task<IReadOnlyList<Item>> OpenedBy(
        SeatKeeping keys,
        TestNode test,
        byte[] planted
    )
    {
        var found = new List<Item>();
        foreach (var (stream, item) in await Dump.Items(test))
        {
            var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
            var log = keys.Passage.LogKey with { Stream = stream };
            var entry = EntryFormat.Open(log, item, room);
            var letter = Mailbox.Open(test.Node.Keys.Cover, keys.Team, stream, item);
            if (Holds(entry?.Body, planted) || Holds(letter?.Body, planted))
                found.Add(item);
        }
        return found;
    }

    /// <summary>Signs with the old keys, wherever in the store there is still a place.</summary>
    internal static async Task ForgeRelease(SeatKeeping keys, TestNode test, Person member)
    {
        using var session = member.Session();
        var holder = session.At(test.Node);
        using var turn = (await Turn.Read(holder, keys.Passage, before: null))!;
        var note = new Note(LimitedSeats.PostKind, Text.Bytes("forged"));
        Assert.True(
            await test.Store.Commit(new(turn.Write(holder, keys, note).Changes)),
            "Nothing was there to be refused."
        );
    }

    static bool Holds(ReadOnlyMemory<byte>? body, byte[] planted) =>
        body is { } bytes && bytes.Span.IndexOf(planted) >= 0;
}
