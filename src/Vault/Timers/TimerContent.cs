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
        if (content is null)
            return null;
        var reader = new ByteReader(content.Bytes);
        if (reader.Byte() != Labels.Suite)
            return null;
        var tries = reader.Byte();
        var letters = new (StreamId, byte[])[reader.Number16()];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (new(reader.Id()), reader.Bytes((int)reader.Number32()).ToArray());
        var pings = new Ping[reader.Number16()];
        for (var i = 0; i < pings.Length; i++)
            pings[i] = new(
                (PingWay)reader.Byte(),
                Encoding.UTF8.GetString(reader.Bytes(reader.Number16()))
            );
        return reader.OnlyZerosLeft ? new(tries, letters, pings) : null;
    }

    static byte[] Place(UInt128 id, long due) => new StreamId(id).Place(due);
}
