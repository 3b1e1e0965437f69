namespace Kith.Sealing;

/// <summary>
/// Lengths of libsodium's secretstream (XChaCha20-Poly1305 with a counter and a final mark): parts in one order, none
/// left out, none after the last. It does not commit to its key; see <see cref="Aead"/>.
/// </summary>
public static class Parts
{
    /// <summary>Length of a key in bytes. A key seals one sequence of parts only.</summary>
    public const int KeyLength = 32;

    /// <summary>Length of what has to be known before the first part is opened.</summary>
    public const int HeaderLength = 24;

    /// <summary>How much longer a sealed part is than its content.</summary>
    public const int Overhead = 17;

    internal const int StateLength = 52;
    internal const byte Message = 0;
    internal const byte Final = 3;
}

/// <summary>Seals one part after another.</summary>
public sealed unsafe class PartSealer : IDisposable
{
    readonly Secret state = Secret.Zeros(Parts.StateLength);
    readonly byte[] header = new byte[Parts.HeaderLength];

    /// <summary>Begins under a 32-byte key that has sealed nothing else.</summary>
    public PartSealer(ReadOnlySpan<byte> key)
    {
        Lengths.Require(key, Parts.KeyLength);
        Lengths.Succeed(
            Sodium.crypto_secretstream_xchacha20poly1305_init_push(state.Bytes, header, key)
        );
    }

    /// <summary>The 24 bytes that the opener needs; random, not secret.</summary>
    public ReadOnlySpan<byte> Header => header;

    /// <summary>Seals the next part into <paramref name="output"/>, which is 17 bytes longer.</summary>
    /// <param name="isLast">Nothing may follow.</param>
    public void Next(
        ReadOnlySpan<byte> associated,
        ReadOnlySpan<byte> content,
        bool isLast,
        Span<byte> output
    )
    {
        Lengths.Require(state.Bytes, Parts.StateLength);
        Lengths.Require(output, content.Length + Parts.Overhead);
        Lengths.Succeed(
            Sodium.crypto_secretstream_xchacha20poly1305_push(
                state.Bytes,
                output,
                null,
                content,
                (ulong)content.Length,
                associated,
                (ulong)associated.Length,
                isLast ? Parts.Final : Parts.Message
            )
        );
    }

    /// <inheritdoc />
    public void Dispose() => state.Dispose();
}

/// <summary>Opens the parts that a <see cref="PartSealer"/> sealed, in the same order.</summary>
public sealed unsafe class PartOpener : IDisposable
{
    readonly Secret state = Secret.Zeros(Parts.StateLength);

    /// <summary>Begins with the key and the sealer's header.</summary>
    public PartOpener(ReadOnlySpan<byte> key, ReadOnlySpan<byte> header)
    {
        Lengths.Require(key, Parts.KeyLength);
        Lengths.Require(header, Parts.HeaderLength);
        Lengths.Succeed(
            Sodium.crypto_secretstream_xchacha20poly1305_init_pull(state.Bytes, header, key)
        );
    }

    /// <summary>Whether the last part was opened. Nothing opens after it.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Opens the next part into <paramref name="content"/>, which is 17 bytes shorter. False when it is not the next one.</summary>
    public bool Next(
        ReadOnlySpan<byte> associated,
        ReadOnlySpan<byte> sealedBytes,
        Span<byte> content
    )
    {
        if (IsOver || sealedBytes.Length < Parts.Overhead)
            return false;
        Lengths.Require(state.Bytes, Parts.StateLength);
        Lengths.Require(content, sealedBytes.Length - Parts.Overhead);
        Span<byte> tag = stackalloc byte[1];
        var opened =
            Sodium.crypto_secretstream_xchacha20poly1305_pull(
                state.Bytes,
                content,
                null,
                tag,
                sealedBytes,
                (ulong)sealedBytes.Length,
                associated,
                (ulong)associated.Length
            ) == 0
            && tag[0] is (Parts.Message or Parts.Final);
        IsOver = opened && tag[0] == Parts.Final;
        return opened;
    }

    /// <inheritdoc />
    public void Dispose() => state.Dispose();
}
