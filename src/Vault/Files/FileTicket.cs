using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What opens one kept file, from the signed entry that announces it. The digest covers every sealed byte, so that nobody
/// but its author decides what the file holds.
/// </summary>
sealed record FileTicket(FileId Id, Secret Key, long Length, Bytes32 Digest) : IDisposable
{
    /// <summary>Length of the layout in bytes.</summary>
    internal const int Size = Identity.Length + Envelope.KeyLength + sizeof(ulong) + Bytes32.Length;

    /// <summary>The longest file, 50 MiB.</summary>
    internal const int Longest = 50 << 20;

    /// <summary>What is padded and cut into parts: the content and zeros.</summary>
    internal int Padded => Padding.Length((int)Length);

    internal int Parts => (Padded + FileParts.ContentLength - 1) / FileParts.ContentLength;

    internal void Write(ref ByteWriter writer)
    {
        writer.Id(Id.Value);
        writer.Bytes(Key.Bytes);
        writer.Number64((ulong)Length);
        Digest.Write(writer.Advance(Bytes32.Length));
    }

    /// <summary>Null when there are too few bytes, or the length is more than a file may have.</summary>
    internal static FileTicket? Read(ref ByteReader reader)
    {
        if (!reader.Has(Size))
            return null;
        var id = new FileId(reader.Id());
        var key = Secret.CopyOf(reader.Bytes(Envelope.KeyLength));
        var length = reader.Number64();
        var digest = Bytes32.From(reader.Bytes(Bytes32.Length));
        if (length <= Longest)
            return new(id, key, (long)length, digest);
        key.Dispose();
        return null;
    }

    public void Dispose() => Key.Dispose();
}

/// <summary>The parts of a file and the keys that follow from its own.</summary>
static class FileParts
{
    /// <summary>What one part holds, 64 KiB; the last may hold less.</summary>
    internal const int ContentLength = 64 << 10;

    /// <summary>What stands before the first part: a commitment to the key, and the header of the parts.</summary>
    internal const int FrontLength = CommitmentLength + Sealing.Parts.HeaderLength;

    internal const int CommitmentLength = 32;
    internal const int PlaceLength = Identity.Length + sizeof(uint);

    /// <summary>The key that seals the parts, and the commitment that stands in front of them.</summary>
    internal static Secret Keys(FileId file, Secret key)
    {
        var keys = Secret.Zeros(Sealing.Parts.KeyLength + CommitmentLength);
        Derive.Key(key.Bytes, Vault.Digest.Bytes(file.Value), Labels.File, keys.Bytes);
        return keys;
    }

    internal static bool IsCommitted(Secret keys, ReadOnlySpan<byte> first) =>
        CryptographicOperations.FixedTimeEquals(
            keys.Bytes[Sealing.Parts.KeyLength..],
            first[..CommitmentLength]
        );
}

/// <summary>BLAKE2b over the hashes of a file's sealed parts, in order.</summary>
sealed class PartsDigest
{
    readonly List<byte> hashes = [];

    internal int Count { get; private set; }

    internal void Add(ReadOnlySpan<byte> part)
    {
        hashes.AddRange(Blake.Hash(part));
        Count++;
    }

    internal Bytes32 Value => Bytes32.From(Digest.Of(Labels.FileParts, hashes.ToArray()));
}
