using System.Buffers.Binary;
using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>Kept files.</summary>
sealed partial record Parser
{
    const int FirstPart = 500;

    static readonly FileId File = new(11);

    static Parser FileEntries()
    {
        using var ticket = Ticket(1234, default);
        return new(
            "file's entry",
            FileEntry.Write(ticket, new(1, Chance.Bytes(50))),
            [(48, 8), (88, 2)],
            false,
            bytes =>
            {
                var entry = FileEntry.Read(bytes);
                entry?.Ticket.Dispose();
                return entry is not null;
            }
        );
    }

    /// <summary>What its author sealed is changed and sealed again: its length, how it is cut, what fills it up.</summary>
    static Parser FilesParts() =>
        new(
            "file's parts",
            [0, 0, 0, 0, 0, 0, 4, 210, 0, 0, 8, 0, 1, .. Chance.Bytes(1234), .. new byte[814]],
            [(0, 8), (8, 4), (12, 1)],
            false,
            bytes =>
            {
                if (bytes.Length < 13)
                    return false;
                var length = BinaryPrimitives.ReadUInt64BigEndian(bytes);
                var content = bytes.AsSpan(13);
                var cut = (int)
                    Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8)), content.Length);
                var parts = SealParts(content, cut, endsThere: bytes[12] == 1);
                return length <= FileTicket.Longest && ReadsFile((long)length, parts);
            }
        )
        {
            // Memory for one part's content, and the stream it is written to.
            Allowed = 512 * 1024,
        };

    /// <summary>What lies in the store is changed: nothing of it opens.</summary>
    static Parser SealedFiles()
    {
        byte[] content = [.. Chance.Bytes(1234), .. new byte[814]];
        var parts = SealParts(content, content.Length, endsThere: true);
        return new(
            "stored part",
            parts[0],
            [(0, 8), (32, 8), (FirstPart, 4)],
            false,
            bytes => ReadsFile(1234, [bytes])
        )
        {
            Allowed = 512 * 1024,
        };
    }

    static bool ReadsFile(long length, List<byte[]> parts)
    {
        using var ticket = Ticket(length, default);
        var reading = new FileReading(
            number =>
                ValueTask.FromResult<Part?>(
                    number < parts.Count ? new Part(number, parts[number]) : null
                ),
            ticket
        );
        using var to = new MemoryStream();
        return !reading.IsWhole().GetAwaiter().GetResult()
            && reading.Write(to, default).GetAwaiter().GetResult()
            && to.Length == length;
    }

    static FileTicket Ticket(long length, Bytes32 digest) =>
        new(File, Secret.CopyOf(Key), length, digest);

    static List<byte[]> SealParts(ReadOnlySpan<byte> content, int cut, bool endsThere)
    {
        using var key = Secret.CopyOf(Key);
        using var keys = FileParts.Keys(File, key);
        using var sealer = new PartSealer(keys.Bytes[..Parts.KeyLength]);
        var first = Sealed(sealer, 0, content[..cut], endsThere);
        var parts = new List<byte[]>
        {
            (byte[])[.. keys.Bytes[Parts.KeyLength..], .. sealer.Header, .. first],
        };
        if (!endsThere)
            parts.Add(Sealed(sealer, 1, content[cut..], isLast: true));
        return parts;
    }

    static byte[] Sealed(PartSealer sealer, int number, ReadOnlySpan<byte> content, bool isLast)
    {
        var place = new byte[FileParts.PlaceLength];
        File.WritePlace(number, place);
        var bytes = new byte[content.Length + Parts.Overhead];
        sealer.Next(place, content, isLast, bytes);
        return bytes;
    }
}
