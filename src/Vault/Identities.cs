using System.Globalization;

namespace Kith.Vault;

/// <summary>Which circle. Random, and stored only inside sealed bytes.</summary>
public readonly record struct CircleId(UInt128 Value)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out CircleId id)
    {
        var good = Identity.TryParse(text, out var value);
        id = new(value);
        return good;
    }
}

/// <summary>Who wrote, within one circle. The same person has another one in every circle.</summary>
public readonly record struct AuthorId(UInt128 Value)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out AuthorId id)
    {
        var good = Identity.TryParse(text, out var value);
        id = new(value);
        return good;
    }
}

/// <summary>Which seat. Visible in the store, where it says only that five rows belong together.</summary>
public readonly record struct SeatId(UInt128 Value)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);
}

/// <summary>One sealed log in the store: a notebook, a mailbox or one epoch of a circle. They all look alike.</summary>
public readonly record struct StreamId(UInt128 Value)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>The associated bytes of one item: what is sealed for one place opens in no other.</summary>
    internal byte[] Place(long seq)
    {
        var place = new byte[Identity.Length + sizeof(long)];
        var writer = new ByteWriter(place);
        writer.Id(Value);
        writer.Number64((ulong)seq);
        return place;
    }
}

/// <summary>One file in the store. Random, and nothing else there names it.</summary>
public readonly record struct FileId(UInt128 Value)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>The associated bytes of one part: what is sealed for one file opens in no other.</summary>
    internal void WritePlace(int part, Span<byte> place)
    {
        var writer = new ByteWriter(place);
        writer.Id(Value);
        writer.Number32((uint)part);
    }
}

static class Identity
{
    internal const int Length = 16;

    internal static string Format(UInt128 value) =>
        value.ToString("x32", CultureInfo.InvariantCulture);

    internal static bool TryParse(string? text, out UInt128 value)
    {
        value = default;
        return text is { Length: 2 * Length }
            && UInt128.TryParse(
                text,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out value
            );
    }
}
