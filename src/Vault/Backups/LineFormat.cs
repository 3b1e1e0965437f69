using System.Text;

namespace Kith.Vault;

/// <summary>Tables and lines as bytes: each value says which of three types it is.</summary>
static class LineFormat
{
    const byte Number = 1;
    const byte Words = 2;
    const byte Blob = 3;

    /// <summary><c>name ‖ column ‖ column …</c>, each <c>u8 length ‖ ASCII</c>.</summary>
    internal static byte[] Write(Table table)
    {
        using var bytes = new MemoryStream();
        foreach (var name in table.Columns.Prepend(table.Name))
        {
            bytes.WriteByte(checked((byte)name.Length));
            bytes.Write(Encoding.ASCII.GetBytes(name));
        }
        return bytes.ToArray();
    }

    internal static Table? ReadTable(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var names = new List<string>();
        while (reader.Has(1))
        {
            var length = reader.Byte();
            if (!reader.Has(length))
                return null;
            names.Add(Encoding.ASCII.GetString(reader.Bytes(length)));
        }
        return names.Count > 1 ? new(names[0], names[1..]) : null;
    }

    /// <summary>For each value <c>u8 type ‖ u32 length ‖ bytes</c>.</summary>
    internal static byte[] Write(Line line)
    {
        var values = line.Values.Select(Encode).ToList();
        var bytes = new byte[values.Sum(v => 1 + sizeof(uint) + v.Bytes.Length)];
        var writer = new ByteWriter(bytes);
        foreach (var (type, value) in values)
        {
            writer.Byte(type);
            writer.Number32((uint)value.Length);
            writer.Bytes(value);
        }
        return bytes;
    }

    internal static Line? Read(Table table, ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var values = new object[table.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!reader.Has(1 + sizeof(uint)))
                return null;
            var type = reader.Byte();
            var length = reader.Number32();
            if (!reader.Has(length) || Decode(type, reader.Bytes((int)length)) is not { } value)
                return null;
            values[i] = value;
        }
        return reader.Has(1) ? null : new(table, values);
    }

    static (byte Type, byte[] Bytes) Encode(object value)
    {
        switch (value)
        {
            case long number:
                var bytes = new byte[sizeof(long)];
                new ByteWriter(bytes).Number64((ulong)number);
                return (Number, bytes);
            case string words:
                return (Words, Encoding.UTF8.GetBytes(words));
            case byte[] blob:
                return (Blob, blob);
            default:
                throw new NotSupportedException(value.GetType().Name);
        }
    }

    static object? Decode(byte type, ReadOnlySpan<byte> bytes) =>
        type switch
        {
            Number when bytes.Length == sizeof(long) => (long)new ByteReader(bytes).Number64(),
            Words => Encoding.UTF8.GetString(bytes),
            Blob => bytes.ToArray(),
            _ => null,
        };
}
