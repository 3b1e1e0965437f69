using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What was revoked, in a file outside the database, because an older database does not know it. The file is sealed under
/// a key that follows from the pepper and grows in steps, so that it does not tell how many marks it holds.
/// </summary>
sealed class RevocationList : IDisposable
{
    internal const string FileName = "revoked";

    const int Step = 16 * 1024;

    readonly string path;
    readonly Secret key;
    readonly HashSet<Bytes32> marks = [];
    readonly Lock turn = new();

    RevocationList(string path, Secret key)
    {
        this.path = path;
        this.key = key;
    }

    /// <summary>Reads the list; makes an empty one when <paramref name="mayMake"/> says so and there is none.</summary>
    /// <exception cref="InvalidDataException">It is missing, or not one of this node.</exception>
    internal static RevocationList Open(string path, Secret pepper, byte[] salt, bool mayMake)
    {
        var list = new RevocationList(path, Derive.Key(pepper.Bytes, salt, Labels.Revoked));
        if (File.Exists(path))
            list.Learn(path);
        else if (mayMake)
            list.Save();
        else
            throw new InvalidDataException(
                $"{path} is missing. Without it, people who were removed come back. Put it back from beside the backups."
            );
        return list;
    }

    internal bool Has(Bytes32 mark)
    {
        lock (turn)
            return marks.Contains(mark);
    }

    /// <summary>
    /// Adds marks; they are on disk when it returns. To be called before the change that they stand for: a mark too many
    /// costs a new invite after a restoring, a mark too few lets somebody back in.
    /// </summary>
    internal void Add(params IEnumerable<Bytes32> more)
    {
        lock (turn)
        {
            var before = marks.Count;
            marks.UnionWith(more);
            if (marks.Count > before)
                Save();
        }
    }

    /// <summary>Adds what another copy of this node's list holds, without writing.</summary>
    /// <exception cref="InvalidDataException">It is not a list of this node.</exception>
    internal void Learn(string other)
    {
        marks.UnionWith(
            Read(key, File.ReadAllBytes(other))
                ?? throw new InvalidDataException(
                    $"{other} is not this node's list, or is damaged."
                )
        );
    }

    /// <summary>The marks in such a file; null when it is not a list under this key.</summary>
    internal static IReadOnlyList<Bytes32>? Read(Secret key, ReadOnlySpan<byte> file)
    {
        using var content = Envelope.Open(key.Bytes, Labels.Revoked, [], file);
        if (content is null)
            return null;
        var reader = new ByteReader(content.Bytes);
        if (!reader.Has(sizeof(uint)))
            return null;
        var count = reader.Number32();
        if (!reader.Has((long)count * Bytes32.Length))
            return null;
        var found = new Bytes32[count];
        for (var i = 0; i < found.Length; i++)
            found[i] = Bytes32.From(reader.Bytes(Bytes32.Length));
        return found;
    }

    internal void Save()
    {
        var length = sizeof(uint) + marks.Count * Bytes32.Length;
        var content = new byte[(length + Step - 1) / Step * Step];
        var writer = new ByteWriter(content);
        writer.Number32((uint)marks.Count);
        // In the order of the hashes: the order of adding would be the order of events.
        foreach (var mark in marks.OrderBy(m => m.First))
            mark.Write(writer.Advance(Bytes32.Length));
        OwnerFile.Write(path, Envelope.Seal(key.Bytes, Labels.Revoked, [], content));
    }

    public void Dispose() => key.Dispose();
}
