using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// How many lines each table has, and a hash over them. Its proof needs the pepper, so that a backup that somebody else
/// made, with nothing but the public key, is not taken for the node's own.
/// </summary>
sealed class Manifest(Secret proofKey)
{
    readonly List<byte[]> described = [];
    readonly List<Counted> tables = [];

    internal IReadOnlyList<Counted> Tables => tables;

    internal void Begin(byte[] head) => described.Add(head);

    internal void Begin(Table table, byte[] description)
    {
        described.Add(description);
        tables.Add(new(table.Name));
    }

    internal void Add(ReadOnlySpan<byte> line) => tables[^1].Add(line);

    /// <summary>For each table <c>u64 lines ‖ hash 32</c>, then the proof, 32 bytes, over head, tables and all of it.</summary>
    internal byte[] Write()
    {
        var bytes = new byte[tables.Count * (sizeof(ulong) + Blake.Length) + Blake.Length];
        var writer = new ByteWriter(bytes);
        foreach (var table in tables)
        {
            writer.Number64((ulong)table.Lines);
            writer.Bytes(table.Hash);
        }
        byte[] message = [.. described.SelectMany(d => d), .. bytes[..writer.Position]];
        Blake.Keyed(proofKey.Bytes, message, writer.Advance(Blake.Length));
        return bytes;
    }

    internal sealed class Counted(string table)
    {
        internal string Table { get; } = table;

        internal long Lines { get; private set; }

        /// <summary>Over the hash so far and the next line, from zeros on.</summary>
        internal byte[] Hash { get; private set; } = new byte[Blake.Length];

        internal void Add(ReadOnlySpan<byte> line)
        {
            Lines++;
            Hash = Blake.Hash([.. Hash, .. line]);
        }
    }
}
