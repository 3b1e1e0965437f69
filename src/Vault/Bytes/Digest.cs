using System.Buffers.Binary;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>BLAKE2b over a domain string and parts of fixed length.</summary>
static class Digest
{
    /// <summary>32 bytes over <c>domain ‖ part ‖ part …</c>; at most one part may have a length that varies.</summary>
    internal static byte[] Of(
        ReadOnlySpan<byte> domain,
        params ReadOnlySpan<ReadOnlyMemory<byte>> parts
    )
    {
        var hash = new byte[Blake.Length];
        Fill(hash, domain, parts);
        return hash;
    }

    /// <summary>The first 128 bits' worth: BLAKE2b-128, not a cut of the longer hash.</summary>
    internal static UInt128 Identity(
        ReadOnlySpan<byte> domain,
        params ReadOnlySpan<ReadOnlyMemory<byte>> parts
    )
    {
        Span<byte> hash = stackalloc byte[Vault.Identity.Length];
        Fill(hash, domain, parts);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    static void Fill(
        Span<byte> hash,
        ReadOnlySpan<byte> domain,
        ReadOnlySpan<ReadOnlyMemory<byte>> parts
    )
    {
        var length = domain.Length;
        foreach (var part in parts)
            length += part.Length;
        using var message = Secret.Zeros(length);
        var writer = new ByteWriter(message.Bytes);
        writer.Bytes(domain);
        foreach (var part in parts)
            writer.Bytes(part.Span);
        Blake.Hash(message.Bytes, hash);
    }

    internal static byte[] Bytes(UInt128 id)
    {
        var bytes = new byte[Vault.Identity.Length];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return bytes;
    }
}
