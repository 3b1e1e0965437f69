using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What follows from a node's pepper and salt for its backups.</summary>
sealed class BackupKeys : IDisposable
{
    readonly Secret canaryKey;

    BackupKeys(Secret pepper, byte[] salt)
    {
        Proof = Derive.Key(pepper.Bytes, salt, Labels.BackupProof);
        using var derived = Secret.Zeros(Identity.Length + Envelope.KeyLength);
        Derive.Key(pepper.Bytes, salt, Labels.Canary, derived.Bytes);
        var reader = new ByteReader(derived.Bytes);
        CanaryStream = new(reader.Id());
        canaryKey = Secret.CopyOf(reader.Bytes(Envelope.KeyLength));
    }

    internal Secret Proof { get; }

    /// <summary>Where the canary stands: a stream that no database has of itself.</summary>
    internal StreamId CanaryStream { get; }

    internal static BackupKeys Of(Secret pepper, byte[] salt) => new(pepper, salt);

    /// <summary>An item that nobody needs and that looks like every other: if it opens, the others will.</summary>
    internal Item Canary(TimeProvider clock)
    {
        var content = new byte[Padding.Floor + Envelope.HeaderLength - Envelope.Overhead];
        new ByteWriter(content).Number32(clock.Minutes());
        var place = CanaryStream.Place(0);
        return new(0, Envelope.Seal(canaryKey.Bytes, Labels.Canary, place, content));
    }

    /// <summary>Whether it is the canary of a backup made at this minute.</summary>
    internal bool Opens(Item item, uint minutes)
    {
        using var content = Envelope.Open(
            canaryKey.Bytes,
            Labels.Canary,
            CanaryStream.Place(item.Seq),
            item.Sealed.Span
        );
        return content is not null && new ByteReader(content.Bytes).Number32() == minutes;
    }

    public void Dispose()
    {
        Proof.Dispose();
        canaryKey.Dispose();
    }
}
