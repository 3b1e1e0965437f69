using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Reads a kept file: first whether all of it is as it was sealed, then its content, part by part.</summary>
/// <param name="read">The stored part with this number, or null.</param>
sealed class FileReading(Func<int, ValueTask<Part?>> read, FileTicket ticket)
{
    /// <summary>Whether every stored byte is what its author's signature covers. Nothing is opened yet.</summary>
    internal async Task<bool> IsWhole()
    {
        var digest = new PartsDigest();
        for (var number = 0; number < ticket.Parts; number++)
        {
            if (await read(number) is not { } part)
                return false;
            digest.Add(part.Sealed.Span);
        }
        return digest.Value == ticket.Digest;
    }

    /// <summary>Writes the content. False when a part is not the next one; what was written until then is right.</summary>
    internal async Task<bool> Write(Stream to, CancellationToken stop)
    {
        using var keys = FileParts.Keys(ticket.Id, ticket.Key);
        using var content = Secret.Zeros(FileParts.ContentLength);
        var left = ticket.Length;
        PartOpener? opener = null;
        try
        {
            for (var number = 0; number < ticket.Parts; number++)
            {
                if (await read(number) is not { } part)
                    return false;
                var bytes = part.Sealed;
                if (number == 0)
                {
                    opener = Begin(keys, bytes.Span);
                    bytes = bytes[Math.Min(bytes.Length, FileParts.FrontLength)..];
                }
                if (opener is null || !Open(opener, number, bytes.Span, content))
                    return false;
                var length = (int)Math.Min(left, bytes.Length - Parts.Overhead);
                await to.WriteAsync(content.Memory[..length], stop);
                left -= length;
            }
            return opener is { IsOver: true };
        }
        finally
        {
            opener?.Dispose();
        }
    }

    static PartOpener? Begin(Secret keys, ReadOnlySpan<byte> first) =>
        first.Length >= FileParts.FrontLength && FileParts.IsCommitted(keys, first)
            ? new(
                keys.Bytes[..Parts.KeyLength],
                first[FileParts.CommitmentLength..FileParts.FrontLength]
            )
            : null;

    /// <summary>One length has one encoding: full parts, then the rest up to the padded length, zeros behind the content.</summary>
    bool Open(PartOpener opener, int number, ReadOnlySpan<byte> part, Secret content)
    {
        var from = (long)number * FileParts.ContentLength;
        var length = (int)Math.Min(FileParts.ContentLength, ticket.Padded - from);
        if (part.Length != length + Parts.Overhead)
            return false;
        Span<byte> place = stackalloc byte[FileParts.PlaceLength];
        ticket.Id.WritePlace(number, place);
        var used = (int)Math.Clamp(ticket.Length - from, 0, length);
        return opener.Next(place, part, content.Bytes[..length])
            && opener.IsOver == (number == ticket.Parts - 1)
            && !content.Bytes[used..length].ContainsAnyExcept((byte)0);
    }
}
