using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What is to be done when a timer is due: letters, sealed beforehand, and pings.</summary>
/// <param name="Tries">How often its pings were tried.</param>
sealed record TimerContent(
    byte Tries,
    IReadOnlyList<(StreamId Mailbox, byte[] Letter)> Letters,
    IReadOnlyList<Ping> Pings
)
{
    /// <summary>The timer for this time, sealed to the node's key file and to its place.</summary>
    internal StoredTimer Seal(Secret nodeKey, UInt128 id, long due)
    {
        var length =
            2
            + 2 * sizeof(ushort)
            + Letters.Sum(l => Identity.Length + sizeof(uint) + l.Letter.Length)
            + Pings.Sum(p => 1 + sizeof(ushort) + Encoding.UTF8.GetByteCount(p.Address));
        using var bytes = Secret.Zeros(
            Padding.Length(length + Envelope.Overhead) - Envelope.Overhead
        );
        var writer = new ByteWriter(bytes.Bytes);
        writer.Byte(Labels.Suite);
        writer.Byte(Tries);
        writer.Number16((ushort)Letters.Count);
        foreach (var (mailbox, letter) in Letters)
        {
            writer.Id(mailbox.Value);
            writer.Number32((uint)letter.Length);
            writer.Bytes(letter);
        }
        writer.Number16((ushort)Pings.Count);
        foreach (var ping in Pings)
        {
            writer.Byte((byte)ping.Way);
            writer.Number16((ushort)Encoding.UTF8.GetByteCount(ping.Address));
            writer.Bytes(Encoding.UTF8.GetBytes(ping.Address));
        }
        return new(
            id,
            due,
            Envelope.Seal(nodeKey.Bytes, Labels.Timer, Place(id, due), bytes.Bytes)
        );
    }

    /// <summary>Null when it was not sealed to this node key.</summary>
    internal static TimerContent? Open(Secret nodeKey, StoredTimer timer)
    {
        using var content = Envelope.Open(
            nodeKey.Bytes,
            Labels.Timer,
            Place(timer.Id, timer.Due),
            timer.Sealed.Span
        );
        return content is null ? null : Read(content.Bytes);
    }

    static TimerContent? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (!reader.Has(2) || reader.Byte() != Labels.Suite)
            return null;
        var tries = reader.Byte();
        return
            ReadLetters(ref reader) is { } letters
            && ReadPings(ref reader) is { } pings
            && reader.OnlyZerosLeft
            ? new(tries, letters, pings)
            : null;
    }

    static List<(StreamId, byte[])>? ReadLetters(ref ByteReader reader)
    {
        var letters = new List<(StreamId, byte[])>();
        if (!reader.Has(sizeof(ushort)))
            return null;
        for (var left = reader.Number16(); left > 0; left--)
        {
            if (!reader.Has(Identity.Length + sizeof(uint)))
                return null;
            var mailbox = new StreamId(reader.Id());
            var length = reader.Number32();
            if (!reader.Has(length))
                return null;
            letters.Add((mailbox, reader.Bytes((int)length).ToArray()));
        }
        return letters;
    }

    static List<Ping>? ReadPings(ref ByteReader reader)
    {
        var pings = new List<Ping>();
        if (!reader.Has(sizeof(ushort)))
            return null;
        for (var left = reader.Number16(); left > 0; left--)
        {
            if (!reader.Has(1 + sizeof(ushort)))
                return null;
            var way = (PingWay)reader.Byte();
            var length = reader.Number16();
            if (!reader.Has(length))
                return null;
            pings.Add(new(way, Encoding.UTF8.GetString(reader.Bytes(length))));
        }
        return pings;
    }

    static byte[] Place(UInt128 id, long due) => new StreamId(id).Place(due);
}
