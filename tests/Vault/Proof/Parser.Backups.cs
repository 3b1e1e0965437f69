using System.Text;
using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>What lies beside the database: backups, the list of revocations, key files.</summary>
sealed partial record Parser
{
    static readonly BoxKey Offline = BoxKey.Random();

    static readonly RevocationList NothingRevoked = EmptyList();

    static readonly Table Streams = new("streams", ["stream", "seq", "week", "sealed"]);

    static Parser RevokedMarks()
    {
        var key = Secret.CopyOf(Key);
        return new(
            "list of revocations",
            [0, 0, 0, 3, .. Chance.Bytes(96), .. new byte[156]],
            [(0, 4)],
            false,
            bytes =>
            {
                var file = Envelope.Seal(Key, Labels.Revoked, [], bytes);
                return RevocationList.Read(key, file) is not null;
            }
        );
    }

    static Parser KeyFiles()
    {
        using var secret = Secret.Random(32);
        return new(
            "key file",
            Encoding.ASCII.GetBytes(KeyFile.Text(secret)),
            [],
            false,
            bytes =>
            {
                using var read = KeyFile.Parse(Encoding.UTF8.GetString(bytes));
                return read is not null;
            }
        );
    }

    static Parser BackupHeads() =>
        new(
            "backup's head",
            new BackupHead(Chance.Bytes(Argon.SaltLength), 5, 1).Write(),
            [(16, 4), (20, 4)],
            false,
            b => BackupHead.Read(b) is not null
        );

    static Parser BackupTables() =>
        new(
            "backup's table",
            LineFormat.Write(Streams),
            [(0, 1), (8, 1)],
            false,
            b => LineFormat.ReadTable(b) is not null
        );

    static Parser BackupLines() =>
        new(
            "backup's line",
            LineFormat.Write(AnItem()),
            [(0, 1), (1, 4), (21, 1), (22, 4), (34, 1), (35, 4), (47, 1), (48, 4)],
            false,
            b => LineFormat.Read(Streams, b) is not null
        );

    /// <summary>
    /// What lies in the sealed parts of a backup is changed and sealed again, as anybody with the public key can. It is
    /// read as a restoring reads it, and nothing of it is believed.
    /// </summary>
    static Parser BackupFiles()
    {
        var good = Records();
        return new(
            "backup",
            good,
            [(0, 1), (1, 4), (29, 1), (30, 4), (34, 1), (62, 1), (63, 4), (67, 1), (68, 4)],
            false,
            bytes =>
            {
                using var file = new MemoryStream();
                Seal(bytes, file);
                file.Position = 0;
                return ReadsAsABackup(file);
            }
        )
        {
            // Two sealed parts in turn, and a record of the greatest length that is taken.
            Allowed = 6 * 1024 * 1024,
        };
    }

    static RevocationList EmptyList()
    {
        var folder = Directory.CreateTempSubdirectory("kith");
        using var pepper = Secret.CopyOf(Key);
        var path = Path.Combine(folder.FullName, RevocationList.FileName);
        var list = RevocationList.Open(path, pepper, new byte[Argon.SaltLength], mayMake: true);
        folder.Delete(recursive: true);
        return list;
    }

    static Line AnItem() => new(Streams, [Chance.Bytes(16), 5L, 2_900L, Chance.Bytes(64)]);

    static byte[] Records()
    {
        using var proof = Secret.CopyOf(Key);
        var head = new BackupHead(new byte[Argon.SaltLength], 5, 1);
        using var file = new MemoryStream();
        using (var writer = new BackupWriter(file, Offline.Public.Span, head, proof))
        {
            writer.Add(AnItem());
            writer.Add(AnItem());
            writer.Finish();
        }
        var all = file.ToArray();
        var front = Labels.BackupFile.Length + 1;
        var boxLength = Envelope.KeyLength + BoxKey.Overhead;
        using var key = Offline.Open(all.AsSpan(front, boxLength))!;
        using var content = Envelope.Open(
            key.Bytes,
            Labels.Backup,
            SealedParts.Context(0, isLast: true),
            all.AsSpan(front + boxLength)
        )!;
        return content.Bytes.TrimEnd((byte)0).ToArray();
    }

    static void Seal(byte[] records, MemoryStream file)
    {
        file.Write(Labels.BackupFile);
        file.WriteByte(Labels.Suite);
        file.Write(BoxKey.Seal(Key, Offline.Public.Span));
        using var key = Secret.CopyOf(Key);
        using var parts = new SealedPartsWriter(file, key);
        parts.Write(records);
        parts.Finish();
    }

    static bool ReadsAsABackup(Stream file)
    {
        using var proof = Secret.CopyOf(Key);
        try
        {
            using var reader = BackupReader.Open(file, Offline);
            foreach (var line in reader.Lines(proof))
                if (!Restored.IsMark(line))
                    StreamLine.Allowed(line, NothingRevoked);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
