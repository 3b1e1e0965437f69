using System.Globalization;
using Kith.Kit;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>"The limited seat": what its team keeps of it.</summary>
sealed record ReadLimited(string Outcome)
{
    internal const int PassageLength = 132;

    internal static ReadLimited Read(byte[] bytes)
    {
        Refused.Unless(bytes.Length == 217, "Not 217 bytes.");
        var cursor = new Cursor(bytes);
        var seat = cursor.Id();
        var come = cursor.U8();
        Refused.Unless(come <= 1, "Neither come nor not.");
        var due = cursor.U32();
        var keys = cursor.Take(64);
        var passage = cursor.Take(16 + 4 + 16 + 32);
        var author = Crypto.SigningPublic(cursor.Take(32));
        var team = Crypto.BoxPublic(cursor.Take(32));
        var next = Crypto.Blake(32, Crypto.Ascii("kith/v1/next-passage"), passage, author, team);
        return new($"{seat} {come} {due} {Hex(keys)} {Hex(next)}");
    }

    internal static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

/// <summary>"From the seat": that somebody came, or what they wrote.</summary>
static class ReadSeatWords
{
    internal static string Open(byte[] bytes, byte[] team, byte[] signer)
    {
        Refused.Unless(bytes.Length >= 64, "No signature.");
        var (said, signature) = (bytes[..^64], bytes[^64..]);
        var domain = Crypto.Ascii("kith/v1/signed-seat-words");
        Crypto.Verify(Crypto.Join(domain, team, said), signature, signer);
        var cursor = new Cursor(said);
        switch (cursor.U8())
        {
            case 1:
                var (box, signing) = (cursor.Take(32), cursor.Take(32));
                Refused.Unless(cursor.Left == 0, "There is more behind it.");
                return $"come {ReadLimited.Hex(box)} {ReadLimited.Hex(signing)}";
            case 2:
                var (number, day) = (cursor.U32(), cursor.U32());
                return $"written {number} {Day(day)} {ReadLimited.Hex(cursor.Take(cursor.Left))}";
            default:
                throw new Refused("Neither come nor written.");
        }
    }

    internal static string Day(uint days) =>
        new DateOnly(1970, 1, 1)
            .AddDays((int)days)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>"To the seat": one turn, from its first item.</summary>
static class ReadTurn
{
    const uint Day = 24 * 60;
    const ushort Begun = 0xFF42;
    const ushort Over = 0xFF43;

    internal static string Open(Vector v)
    {
        var turn = (uint)v.Number("turn");
        var log = new LogPlace(v.Text("stream"), v.Text("room"), turn, v.Bytes("key"));
        var items = v.Bytes("bytes").Chunk(v.Number("item-length"));
        var entries = ReadChain.Read(
            log,
            [.. items.Select((item, i) => ((ulong)i, item))],
            new string('0', 64),
            []
        );
        var said = new List<string>();
        Refused.Unless(entries.Count > 0, "Nothing is there.");
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            Refused.Unless(entry.Author == v.Text("author"), "Another author.");
            Refused.Unless(entry.Minutes % Day == 0, "It says more than the day.");
            Refused.Unless((i == 0) == (entry.Kind == Begun), "Not its beginning.");
            Refused.Unless(entry.Kind < 0xFF00 || entry.Kind is Begun or Over, "No such kind.");
            Refused.Unless(entry.Kind != Over || i == entries.Count - 1, "It goes on behind.");
            if (entry.Kind == Begun)
                Refused.Unless(entry.Body.Length is 0 or 16, "No mark.");
            if (entry.Kind == Over)
                Refused.Unless(entry.Body.Length == 32, "No hash.");
            var what = entry.Kind switch
            {
                Begun => "begun",
                Over => "over",
                _ => ReadSeatWords.Day(entry.Minutes / Day),
            };
            said.Add($"{what} {ReadLimited.Hex(entry.Body)}".Trim());
        }
        return string.Join(", ", said);
    }
}
