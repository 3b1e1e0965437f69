using Kith.Sealing;

namespace Kith.Vault;

/// <summary>The first record of a backup: <c>salt 16 ‖ u32 minutes ‖ u32 schema</c>.</summary>
sealed record BackupHead(byte[] Salt, uint Minutes, uint Schema)
{
    const int Length = Argon.SaltLength + 2 * sizeof(uint);

    internal byte[] Write()
    {
        var bytes = new byte[Length];
        var writer = new ByteWriter(bytes);
        writer.Bytes(Salt);
        writer.Number32(Minutes);
        writer.Number32(Schema);
        return bytes;
    }

    internal static BackupHead? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            return null;
        var reader = new ByteReader(bytes);
        return new(reader.Bytes(Argon.SaltLength).ToArray(), reader.Number32(), reader.Number32());
    }
}

/// <summary>What a record of a backup is; each is <c>u8 kind ‖ u32 length ‖ bytes</c>.</summary>
enum BackupRecord : byte
{
    Head = 1,
    Table = 2,
    Line = 3,
    Manifest = 4,
}
