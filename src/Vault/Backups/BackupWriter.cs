using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Writes a backup: <c>"kith/v1/backup" ‖ 0 ‖ suite ‖ box 80 ‖ parts</c>. The box holds the parts' key.</summary>
sealed class BackupWriter : IDisposable
{
    readonly Secret key = Secret.Random(Envelope.KeyLength);
    readonly SealedPartsWriter parts;
    readonly Manifest manifest;
    Table? table;

    internal BackupWriter(Stream file, ReadOnlySpan<byte> publicKey, BackupHead head, Secret proof)
    {
        file.Write(Labels.BackupFile);
        file.WriteByte(Labels.Suite);
        file.Write(BoxKey.Seal(key.Bytes, publicKey));
        parts = new(file, key);
        manifest = new(proof);
        var bytes = head.Write();
        manifest.Begin(bytes);
        Record(BackupRecord.Head, bytes);
    }

    internal void Add(Line line)
    {
        if (line.Table != table)
            Begin(table = line.Table);
        var bytes = LineFormat.Write(line);
        manifest.Add(bytes);
        Record(BackupRecord.Line, bytes);
    }

    /// <summary>Writes what proves that all of it is there; returns how many lines each table has.</summary>
    internal IReadOnlyList<TableCount> Finish()
    {
        Record(BackupRecord.Manifest, manifest.Write());
        parts.Finish();
        return [.. manifest.Tables.Select(t => new TableCount(t.Table, t.Lines))];
    }

    public void Dispose()
    {
        parts.Dispose();
        key.Dispose();
    }

    void Begin(Table next)
    {
        var bytes = LineFormat.Write(next);
        manifest.Begin(next, bytes);
        Record(BackupRecord.Table, bytes);
    }

    void Record(BackupRecord kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> front = stackalloc byte[1 + sizeof(uint)];
        var writer = new ByteWriter(front);
        writer.Byte((byte)kind);
        writer.Number32((uint)bytes.Length);
        parts.Write(front);
        parts.Write(bytes);
    }
}
