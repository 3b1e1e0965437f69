using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// One turn of a limited seat's room as the seat holds it: where the team's words to it lie, whose signature they carry, and
/// what its own are sealed to. It names nobody and no circle.
/// </summary>
/// <param name="Room">Random; the same in every turn, and of no circle.</param>
/// <param name="Turn">From 1.</param>
/// <param name="Author">The room's one author key.</param>
/// <param name="Team">The team's box key, whose mailbox takes what the seat writes.</param>
sealed record Passage(
    CircleId Room,
    uint Turn,
    StreamId Stream,
    Secret Key,
    Bytes32 Author,
    Bytes32 Team
) : IDisposable
{
    internal const int Length =
        2 * Identity.Length + sizeof(uint) + Envelope.KeyLength + 2 * Bytes32.Length;

    internal LogKey LogKey => new(Stream, Room, Turn, Key);

    /// <summary>Where what the seat writes is left.</summary>
    internal StreamId Mailbox => Vault.Mailbox.Of(Team);

    /// <summary>How the last entry of the turn before names this one.</summary>
    internal byte[] Commitment() => Digest.Of(Labels.NextPassage, Write());

    /// <summary>The same, in memory of its own.</summary>
    internal Passage Copy() => this with { Key = Secret.CopyOf(Key.Bytes) };

    internal byte[] Write()
    {
        var bytes = new byte[Length];
        var writer = new ByteWriter(bytes);
        Write(ref writer);
        return bytes;
    }

    internal void Write(ref ByteWriter writer)
    {
        writer.Id(Room.Value);
        writer.Number32(Turn);
        writer.Id(Stream.Value);
        writer.Bytes(Key.Bytes);
        Author.Write(writer.Advance(Bytes32.Length));
        Team.Write(writer.Advance(Bytes32.Length));
    }

    /// <param name="reader">With <see cref="Length"/> bytes or more left.</param>
    internal static Passage Read(ref ByteReader reader) =>
        new(
            new(reader.Id()),
            reader.Number32(),
            new(reader.Id()),
            Secret.CopyOf(reader.Bytes(Envelope.KeyLength)),
            Bytes32.From(reader.Bytes(Bytes32.Length)),
            Bytes32.From(reader.Bytes(Bytes32.Length))
        );

    public void Dispose() => Key.Dispose();
}
