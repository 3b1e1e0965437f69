using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Reads a backup. Nothing of it may be believed before <see cref="Lines"/> came to its end.</summary>
sealed class BackupReader : IDisposable
{
    const int LongestRecord = 4 * 1024 * 1024;

    readonly SealedPartsReader parts;
    readonly byte[] headBytes;

    BackupReader(SealedPartsReader parts)
    {
        this.parts = parts;
        headBytes = Record(out var kind);
        Head =
            (kind == BackupRecord.Head ? BackupHead.Read(headBytes) : null)
            ?? throw new InvalidDataException("The backup does not begin as a backup does.");
    }

    internal BackupHead Head { get; }

    /// <exception cref="InvalidDataException">It is no backup, or not sealed to this key.</exception>
    internal static BackupReader Open(Stream file, BoxKey key)
    {
        var front = new byte[Labels.BackupFile.Length + 1];
        var box = new byte[Envelope.KeyLength + BoxKey.Overhead];
        var isWhole =
            file.ReadAtLeast(front, front.Length, throwOnEndOfStream: false) == front.Length
            && file.ReadAtLeast(box, box.Length, throwOnEndOfStream: false) == box.Length;
        if (!isWhole || !front.AsSpan(0, front.Length - 1).SequenceEqual(Labels.BackupFile))
            throw new InvalidDataException("This file is not a backup.");
        if (front[^1] != Labels.Suite)
            throw new InvalidDataException("The backup was made by a newer version of Kith.");
        var opened =
            key.Open(box) ?? throw new InvalidDataException("This key does not open this backup.");
        return new(new(file, opened));
    }

    /// <summary>All lines. The end comes only when the manifest and its proof hold.</summary>
    /// <exception cref="InvalidDataException">Something is missing, changed, or not made with this node's pepper.</exception>
    internal IEnumerable<Line> Lines(Secret proof)
    {
        var manifest = new Manifest(proof);
        manifest.Begin(headBytes);
        Table? table = null;
        while (true)
        {
            var bytes = Record(out var kind);
            if (kind == BackupRecord.Manifest)
            {
                Check(manifest, bytes);
                yield break;
            }
            if (kind == BackupRecord.Table)
                manifest.Begin(table = Good(LineFormat.ReadTable(bytes)), bytes);
            else
                yield return Next(manifest, kind, table, bytes);
        }
    }

    public void Dispose() => parts.Dispose();

    static Line Next(Manifest manifest, BackupRecord kind, Table? table, byte[] bytes)
    {
        if (kind != BackupRecord.Line || table is null)
            throw new InvalidDataException("The backup holds what no backup holds.");
        manifest.Add(bytes);
        return Good(LineFormat.Read(table, bytes));
    }

    void Check(Manifest manifest, byte[] stored)
    {
        if (!CryptographicOperations.FixedTimeEquals(manifest.Write(), stored) || !parts.IsAtEnd)
            throw new InvalidDataException(
                "The backup is not what this node wrote, or the pepper is another node's."
            );
    }

    byte[] Record(out BackupRecord kind)
    {
        Span<byte> front = stackalloc byte[1 + sizeof(uint)];
        parts.Read(front);
        var reader = new ByteReader(front);
        kind = (BackupRecord)reader.Byte();
        var length = reader.Number32();
        if (length > LongestRecord)
            throw new InvalidDataException("The backup holds what no backup holds.");
        var bytes = new byte[length];
        parts.Read(bytes);
        return bytes;
    }

    static T Good<T>(T? value)
        where T : class =>
        value ?? throw new InvalidDataException("The backup holds what no backup holds.");
}
