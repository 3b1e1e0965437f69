namespace Kith.Vault.Tests.SecondReader;

/// <summary>The section "Entries": one item of a log, opened and its signature checked.</summary>
sealed record ReadEntry(
    string Author,
    ulong AuthorNumber,
    string Previous,
    uint Minutes,
    ushort Kind,
    byte[] Body,
    string Hash,
    byte[] Signed,
    byte[] Inner
)
{
    /// <summary>The kind of what stands where a deleted entry stood.</summary>
    internal const ushort NothingLeft = 0xFFFF;

    /// <summary>What is left of a deleted entry.</summary>
    internal static ReadEntry Gone(ReadTrace trace) =>
        new(
            trace.Author,
            trace.AuthorNumber,
            trace.Previous,
            0,
            NothingLeft,
            [],
            trace.Hash,
            [],
            []
        );

    internal static ReadEntry Open(LogPlace log, ulong seq, byte[] item)
    {
        var context = Crypto.Join(Convert.FromHexString(log.Stream), Crypto.U64(seq));
        var content = Crypto.OpenEnvelope(log.Key, "kith/v1/entry", context, item);
        var cursor = new Cursor(content);
        Refused.Unless(cursor.U8() == 1 && cursor.U8() == 1, "Another version or suite.");
        Refused.Unless(cursor.U32() == log.Epoch, "Another epoch.");
        var author = cursor.Take(32);
        var number = cursor.U64();
        var previous = cursor.Take(32);
        var minutes = cursor.U32();
        var kind = cursor.U16();
        var length = cursor.U32();
        Refused.Unless(length <= 1 << 20, "Longer than 1 MiB.");
        var body = cursor.Take(length);
        var fields = content[..cursor.At];
        var signature = cursor.Take(64);
        var used = cursor.At;
        cursor.Zeros();
        Refused.Unless(content.Length == Crypto.Padded(used), "Padded to another length.");
        var signed = Crypto.Join(
            Crypto.Ascii("kith/v1/signed-entry"),
            Convert.FromHexString(log.Circle),
            Crypto.U64(seq),
            fields
        );
        Crypto.Verify(signed, signature, author);
        var trace = new ReadTrace(
            Convert.ToHexStringLower(author),
            number,
            Convert.ToHexStringLower(previous),
            kind,
            Crypto.Blake(32, signed, signature)
        );
        return new(
            trace.Author,
            number,
            trace.Previous,
            minutes,
            kind,
            body,
            trace.Hash,
            signed,
            content[..used]
        );
    }
}

/// <summary>What opens a log and what its signatures are bound to.</summary>
sealed record LogPlace(string Stream, string Circle, uint Epoch, byte[] Key);
