using System.Text;

namespace Kith.Interventions.Keeping;

/// <summary>Reads what a <see cref="KeptWriter"/> wrote.</summary>
/// <param name="names">The list that goes with it.</param>
internal ref struct KeptReader(ReadOnlySpan<byte> bytes, string[] names)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>What was not read yet.</summary>
    public readonly ReadOnlySpan<byte> Left => _bytes[_at..];

    public long Number()
    {
        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            number |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }

    public int Count() => (int)Number();

    public byte Byte() => _bytes[_at++];

    public bool Flag() => Byte() != 0;

    public string Name() => names[Number()];

    public string[] Names()
    {
        var all = new string[Count()];
        for (var i = 0; i < all.Length; i++)
            all[i] = Name();
        return all;
    }

    public string Words() => Encoding.UTF8.GetString(Bytes());

    public DateOnly Day() => DateOnly.FromDayNumber(Count());

    public ReadOnlySpan<byte> Bytes()
    {
        var count = Count();
        _at += count;
        return _bytes.Slice(_at - count, count);
    }
}
