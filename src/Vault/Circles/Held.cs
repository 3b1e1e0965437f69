using Kith.Sealing;

namespace Kith.Vault;

/// <summary>One epoch of one circle as its member holds it.</summary>
/// <param name="Me">Who the holder is there.</param>
/// <param name="AuthorSeed">What the holder signs with.</param>
/// <param name="Opener">Whose signature the epoch's roster has to carry.</param>
sealed record Held(
    CircleId Circle,
    uint Epoch,
    StreamId Stream,
    Secret Key,
    AuthorId Me,
    Secret AuthorSeed,
    Bytes32 Opener
) : IDisposable
{
    /// <summary>Length of the layout in bytes.</summary>
    internal const int Length =
        3 * Identity.Length
        + sizeof(uint)
        + Envelope.KeyLength
        + SigningKey.SeedLength
        + Bytes32.Length;

    internal LogKey LogKey => new(Stream, Circle, Epoch, Key);

    /// <summary>
    /// How the last entry of the epoch before names this one: only a holder of its key can tell that it is meant.
    /// </summary>
    internal byte[] Commitment()
    {
        var bytes = new byte[2 * Identity.Length + sizeof(uint)];
        var writer = new ByteWriter(bytes);
        writer.Id(Circle.Value);
        writer.Number32(Epoch);
        writer.Id(Stream.Value);
        return Digest.Of(Labels.NextEpoch, bytes, Key.Memory);
    }

    /// <summary>The same epoch for a holder who signs with another key, or gives it away without one.</summary>
    internal Held For(AuthorId me, ReadOnlySpan<byte> seed) =>
        this with
        {
            Key = Secret.CopyOf(Key.Bytes),
            Me = me,
            AuthorSeed = Secret.CopyOf(seed),
        };

    internal void Write(Span<byte> bytes)
    {
        var writer = new ByteWriter(bytes);
        writer.Id(Circle.Value);
        writer.Number32(Epoch);
        writer.Id(Stream.Value);
        writer.Bytes(Key.Bytes);
        writer.Id(Me.Value);
        writer.Bytes(AuthorSeed.Bytes);
        Opener.Write(writer.Advance(Bytes32.Length));
    }

    /// <param name="bytes">Exactly <see cref="Length"/> bytes.</param>
    internal static Held Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        return new(
            new(reader.Id()),
            reader.Number32(),
            new(reader.Id()),
            Secret.CopyOf(reader.Bytes(Envelope.KeyLength)),
            new(reader.Id()),
            Secret.CopyOf(reader.Bytes(SigningKey.SeedLength)),
            Bytes32.From(reader.Bytes(Bytes32.Length))
        );
    }

    public void Dispose()
    {
        Key.Dispose();
        AuthorSeed.Dispose();
    }
}
