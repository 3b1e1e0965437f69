using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Short ways for a person to do things to a seat of their own.</summary>
static class Owning
{
    /// <summary>Somebody who signs in; null when nothing opens.</summary>
    internal static async Task<Person?> SignIn(this TestNode test, string name, string words)
    {
        using var passphrase = Passphrase.FromWords(words);
        if (await test.Node.Seats.Open(name, passphrase) is not SignIn.Opened { Seat: var opened })
            return null;
        using var seat = opened;
        return new(test.Node, name, words, test.Node.Sessions.Begin(seat));
    }

    /// <summary>The same person in another session of the same row.</summary>
    internal static Person Again(this Person me)
    {
        using var session = me.Session();
        return me with { Cookie = me.Node.Sessions.Begin(session.Seat) };
    }

    internal static async Task<SeatAct> TryChange(this Person me, string chosen)
    {
        using var session = me.Session();
        using var current = Passphrase.FromWords(me.Words);
        using var next = Passphrase.FromWords(chosen);
        return await me.Node.Locks.ChangePassphrase(session, me.Name, current, next);
    }

    internal static async Task<Person> Change(this Person me, string chosen)
    {
        var done = Assert.IsType<SeatAct.Done>(await me.TryChange(chosen));
        return me with { Words = chosen, Cookie = done.Cookie! };
    }

    /// <summary>Prints a sheet; gives its words, and oneself in the session that goes on.</summary>
    internal static async Task<(Person Me, string Words)> Sheet(this Person me)
    {
        using var session = me.Session();
        using var current = Passphrase.FromWords(me.Words);
        var printed = Assert.IsType<SeatAct.Printed>(
            await me.Node.Locks.PrintSheet(session, me.Name, current)
        );
        return (
            printed.Cookie is null
                ? me
                : me with
                {
                    Words = printed.Words,
                    Cookie = printed.Cookie,
                },
            printed.Words
        );
    }

    /// <summary>Keeps a file in the notebook.</summary>
    internal static async Task<FileId> NoteFile(this Person me, byte[] bytes)
    {
        using var session = me.Session();
        using var room = ((Opening.Opened)await me.Node.Circles.OpenNotebook(session)).Room;
        using var content = new MemoryStream(bytes);
        Assert.Equal(
            Keeping.Kept,
            await room.Files.Keep(content, () => new(1, Text.Bytes("a file")), default)
        );
        return room.Entries[^1].File!.Ticket.Id;
    }

    internal static async Task Second(this Person me, string chosen)
    {
        using var session = me.Session();
        using var current = Passphrase.FromWords(me.Words);
        using var next = Passphrase.FromWords(chosen);
        Assert.IsType<SeatAct.Done>(await me.Node.Locks.SetSecond(session, me.Name, current, next));
    }

    internal static async Task<Person> Renew(this Person me, string chosen)
    {
        using var session = me.Session();
        using var current = Passphrase.FromWords(me.Words);
        using var next = Passphrase.FromWords(chosen);
        var done = Assert.IsType<SeatAct.Done>(
            await me.Node.Locks.Renew(session, me.Name, current, next)
        );
        return me with { Words = chosen, Cookie = done.Cookie! };
    }

    internal static async Task Close(this Person me)
    {
        using var session = me.Session();
        using var current = Passphrase.FromWords(me.Words);
        Assert.IsType<SeatAct.Done>(await me.Node.Locks.Close(session, me.Name, current));
    }

    /// <summary>Writes into one's notebook.</summary>
    internal static async Task Note(this Person me, string text)
    {
        using var session = me.Session();
        var opened = Assert.IsType<Opening.Opened>(await me.Node.Circles.OpenNotebook(session));
        using var room = opened.Room;
        Assert.NotNull(await room.Append(1, Text.Bytes(text)));
    }

    internal static async Task<string[]> Notes(this Person me)
    {
        using var session = me.Session();
        var opened = Assert.IsType<Opening.Opened>(await me.Node.Circles.OpenNotebook(session));
        using var room = opened.Room;
        return [.. Text.Of(room)];
    }

    /// <summary>Notebook, ring and mailbox.</summary>
    internal static Task<StreamId[]> OwnStreams(this Person me)
    {
        using var session = me.Session();
        var seat = session.Seat;
        return Task.FromResult<StreamId[]>([
            seat.Notebook,
            Ring.StreamOf(seat),
            Mailbox.Of(seat.BoxPublic),
        ]);
    }

    internal static string DraftToken(this Person me)
    {
        using var session = me.Session();
        return me.Node.Drafts.Token(session, "/a/place");
    }

    /// <summary>The five rows of a seat, as text to compare.</summary>
    internal static async Task<IReadOnlyList<string>> Rows(this TestNode test, SeatId seat)
    {
        var rows = new List<string>();
        for (var slot = 1; slot <= Slots.Count; slot++)
            if (await test.Store.RowIn(seat, slot) is { } row)
                rows.Add($"{slot} {Hex(row.Tag)} {Hex(row.Sealed)}");
        return rows;
    }

    internal static SeatId SeatId(this Person me)
    {
        using var session = me.Session();
        return session.Seat.Id;
    }

    static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);
}
