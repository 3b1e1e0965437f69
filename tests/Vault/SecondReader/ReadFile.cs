using Kith.Sealing;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>"Files": the body of an entry that announces a file, and the parts that it opens.</summary>
sealed record ReadFile(
    string File,
    byte[] Key,
    int Length,
    byte[] Digest,
    ushort ShownKind,
    byte[] ShownBody
)
{
    internal const ushort Kind = 0xFF20;

    const int PartLength = 65_536;
    const int Longest = 50 << 20;
    const int Overhead = 17;

    internal static ReadFile Read(byte[] body)
    {
        var cursor = new Cursor(body);
        var (file, key, length) = (cursor.Id(), cursor.Take(32), cursor.U64());
        Refused.Unless(length <= Longest, "Longer than 50 MiB.");
        return new(file, key, (int)length, cursor.Take(32), cursor.U16(), cursor.Take(cursor.Left));
    }

    internal byte[] Open(IReadOnlyList<byte[]> parts)
    {
        var hashes = parts.Select(p => Crypto.Blake(32, p));
        var digest = Crypto.Blake(32, [Crypto.Ascii("kith/v1/file-parts"), .. hashes]);
        Refused.Unless(digest.AsSpan().SequenceEqual(Digest), "Another digest.");
        // The padding of entries leaves room for a tag of 16 bytes.
        var padded = Crypto.Padded(Length - 16) + 16;
        Refused.Unless(parts.Count == (padded + PartLength - 1) / PartLength, "Other parts.");
        var front = new Cursor(parts[0]);
        var keys = Crypto.Hkdf(Key, Convert.FromHexString(File), "kith/v1/file", 64);
        Refused.Unless(front.Take(32).AsSpan().SequenceEqual(keys.AsSpan(32)), "Another key.");
        using var opener = new PartOpener(keys.AsSpan(0, 32), front.Take(24));
        var content = new byte[padded];
        for (var number = 0; number < parts.Count; number++)
        {
            var part = number == 0 ? front.Take(front.Left) : parts[number];
            Open(opener, number, part, content);
        }
        Refused.Unless(content[Length..].All(b => b == 0), "There is something in the padding.");
        return content[..Length];
    }

    void Open(PartOpener opener, int number, byte[] part, byte[] content)
    {
        var from = number * PartLength;
        var to = Math.Min(content.Length, from + PartLength);
        Refused.Unless(part.Length == to - from + Overhead, "A part of another length.");
        var place = Crypto.Join(Convert.FromHexString(File), Crypto.U32((uint)number));
        Refused.Unless(opener.Next(place, part, content.AsSpan(from, to - from)), "Another part.");
        Refused.Unless(opener.IsOver == (to == content.Length), "The last part is not the last.");
    }
}
