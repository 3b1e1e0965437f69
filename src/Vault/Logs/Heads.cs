namespace Kith.Vault;

/// <summary>How far one session has verified which log. Signatures before that are not checked twice.</summary>
sealed class Heads
{
    const int EntryLength = Identity.Length + sizeof(ulong) + Bytes32.Length;

    readonly Dictionary<StreamId, Head> heads = [];

    /// <summary>Whether anything was learned since it was read.</summary>
    internal bool Changed { get; private set; }

    internal Head Of(StreamId stream) => heads.GetValueOrDefault(stream);

    internal void Learn(StreamId stream, Head head)
    {
        if (head.Count <= Of(stream).Count)
            return;
        heads[stream] = head;
        Changed = true;
    }

    internal byte[] Write()
    {
        var bytes = new byte[heads.Count * EntryLength];
        var writer = new ByteWriter(bytes);
        foreach (var (stream, head) in heads)
        {
            writer.Id(stream.Value);
            writer.Number64((ulong)head.Count);
            head.Hash.Write(writer.Advance(Bytes32.Length));
        }
        return bytes;
    }

    internal static Heads Read(ReadOnlySpan<byte> bytes)
    {
        var known = new Heads();
        var reader = new ByteReader(bytes);
        while (reader.Has(EntryLength))
            known.heads[new(reader.Id())] = new(
                (long)reader.Number64(),
                Bytes32.From(reader.Bytes(Bytes32.Length))
            );
        return known;
    }
}
