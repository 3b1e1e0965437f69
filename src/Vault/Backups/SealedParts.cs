using System.Buffers.Binary;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// A stream of bytes as sealed parts of one size. Each is bound to its number and to whether it is the last, so that none
/// can be left out, moved or cut off.
/// </summary>
static class SealedParts
{
    /// <summary>How much one part holds, in bytes.</summary>
    internal const int Content = 64 * 1024;

    /// <summary>How long one part is.</summary>
    internal const int Length = Content + Envelope.Overhead;

    internal static byte[] Context(long number, bool isLast)
    {
        var context = new byte[sizeof(long) + 1];
        BinaryPrimitives.WriteInt64BigEndian(context, number);
        context[^1] = isLast ? (byte)1 : (byte)0;
        return context;
    }
}

/// <summary>Writes sealed parts.</summary>
sealed class SealedPartsWriter(Stream file, Secret key) : IDisposable
{
    readonly Secret part = Secret.Zeros(SealedParts.Content);
    long number;
    int used;

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            // A full part waits for what comes after it, because only then it is known not to be the last.
            if (used == SealedParts.Content)
                Seal(isLast: false);
            var fitting = bytes[..Math.Min(bytes.Length, SealedParts.Content - used)];
            fitting.CopyTo(part.Bytes[used..]);
            used += fitting.Length;
            bytes = bytes[fitting.Length..];
        }
    }

    /// <summary>Fills the last part with zeros and writes it.</summary>
    internal void Finish() => Seal(isLast: true);

    public void Dispose() => part.Dispose();

    void Seal(bool isLast)
    {
        var context = SealedParts.Context(number++, isLast);
        file.Write(Envelope.Seal(key.Bytes, Labels.Backup, context, part.Bytes));
        part.Bytes.Clear();
        used = 0;
    }
}

/// <summary>Reads sealed parts.</summary>
sealed class SealedPartsReader : IDisposable
{
    readonly Stream file;
    readonly Secret key;
    readonly Secret part = Secret.Zeros(SealedParts.Content);
    readonly byte[] next = new byte[SealedParts.Length];
    long number;
    int left;
    int waiting;

    internal SealedPartsReader(Stream file, Secret key)
    {
        this.file = file;
        this.key = key;
        waiting = Peek();
    }

    /// <exception cref="InvalidDataException">The file is damaged or cut off.</exception>
    internal void Read(Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (left == 0)
                Open();
            var fitting = Math.Min(bytes.Length, left);
            part.Bytes.Slice(SealedParts.Content - left, fitting).CopyTo(bytes);
            left -= fitting;
            bytes = bytes[fitting..];
        }
    }

    /// <summary>Whether nothing but zeros is left.</summary>
    internal bool IsAtEnd =>
        waiting == 0 && !part.Bytes[(SealedParts.Content - left)..].ContainsAnyExcept((byte)0);

    public void Dispose()
    {
        part.Dispose();
        key.Dispose();
    }

    void Open()
    {
        var envelope = next.AsSpan(0, waiting).ToArray();
        if (envelope.Length != SealedParts.Length)
            throw new InvalidDataException("The backup is not whole.");
        waiting = Peek();
        var context = SealedParts.Context(number++, isLast: waiting == 0);
        if (!Envelope.Open(key.Bytes, Labels.Backup, context, envelope, part.Bytes))
            throw new InvalidDataException("The backup is damaged, or a part of it is missing.");
        left = SealedParts.Content;
    }

    int Peek() => file.ReadAtLeast(next, next.Length, throwOnEndOfStream: false);
}
