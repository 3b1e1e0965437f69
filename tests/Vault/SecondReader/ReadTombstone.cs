namespace Kith.Vault.Tests.SecondReader;

/// <summary>A trace: what of an entry goes into the chain.</summary>
sealed record ReadTrace(
    string Author,
    ulong AuthorNumber,
    string Previous,
    ushort Kind,
    byte[] Whole
)
{
    internal string Hash =>
        Convert.ToHexStringLower(
            Crypto.Blake(
                32,
                Crypto.Ascii("kith/v1/entry-hash"),
                Convert.FromHexString(Author),
                Crypto.U64(AuthorNumber),
                Convert.FromHexString(Previous),
                [(byte)(Kind >> 8), (byte)Kind],
                Whole
            )
        );

    internal static ReadTrace Read(Cursor cursor) =>
        new(
            Convert.ToHexStringLower(cursor.Take(32)),
            cursor.U64(),
            Convert.ToHexStringLower(cursor.Take(32)),
            cursor.U16(),
            cursor.Take(32)
        );
}

/// <summary>"Deletion": the body of an entry that takes an earlier one away.</summary>
sealed record ReadTombstone(uint Epoch, ulong Seq, ReadTrace Trace)
{
    internal const ushort Kind = 0xFF07;

    /// <summary>Rule 3; whether the log is a ring is for the caller to say.</summary>
    internal bool CanBe => Trace.Kind < 0xFF00 || Trace.Kind is ReadFile.Kind or 0xFF03;

    internal static ReadTombstone Read(byte[] body)
    {
        Refused.Unless(body.Length == 4 + 8 + 106, "Not 118 bytes.");
        var cursor = new Cursor(body);
        return new(cursor.U32(), cursor.U64(), ReadTrace.Read(cursor));
    }
}
