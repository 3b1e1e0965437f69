namespace Kith.Interventions.Keeping;

/// <summary>Numbers and texts in few bytes. What is named again and again stands once, in a list that goes with them.</summary>
internal sealed class KeptWriter(OrderedDictionary<string, bool> names)
    : BinaryWriter(new MemoryStream())
{
    public long Length => BaseStream.Length;

    /// <summary>Below 0 it takes ten bytes.</summary>
    public void Number(long number) => Write7BitEncodedInt64(number);

    /// <summary>Something that is named again and again.</summary>
    public void Name(string name)
    {
        names.TryAdd(name, true, out var place);
        Number(place);
    }

    public void Names(IReadOnlyCollection<string> all)
    {
        Number(all.Count);
        foreach (var name in all)
            Name(name);
    }

    /// <summary>What stands here alone.</summary>
    public void Words(string words) => Write(words);

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Write(bytes);
    }

    public void CopyTo(Stream other) => ((MemoryStream)BaseStream).WriteTo(other);
}
