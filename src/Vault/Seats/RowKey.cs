using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What a name and a passphrase lead to: <c>tag 32 ‖ kek 32 ‖ commit 32</c>.</summary>
sealed class RowKey : IDisposable
{
    readonly Secret bytes;

    RowKey(Secret bytes)
    {
        this.bytes = bytes;
        Tag = bytes.Bytes[..32].ToArray();
    }

    /// <summary>Where the row is found.</summary>
    internal ReadOnlyMemory<byte> Tag { get; }

    /// <summary>Opens the row.</summary>
    internal ReadOnlySpan<byte> Kek => bytes.Bytes[32..64];

    /// <summary>Stands in front of the row and proves that this key sealed it.</summary>
    internal ReadOnlySpan<byte> Commitment => bytes.Bytes[64..];

    /// <param name="stretched">64 bytes from Argon2id.</param>
    /// <param name="pepper">The node's pepper.</param>
    internal static RowKey From(ReadOnlySpan<byte> stretched, ReadOnlySpan<byte> pepper)
    {
        var derived = Secret.Zeros(96);
        Derive.Key(stretched, pepper, Labels.Row, derived.Bytes);
        return new(derived);
    }

    /// <summary>A key nobody will ever have again, for dead rows.</summary>
    internal static RowKey Random() => new(Secret.Random(96));

    public void Dispose() => bytes.Dispose();
}
