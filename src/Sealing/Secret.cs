using System.Security.Cryptography;

namespace Kith.Sealing;

/// <summary>
/// Secret bytes in memory that the collector never copies; they are zeroed when disposed.
/// </summary>
public sealed class Secret : IDisposable
{
    readonly byte[] bytes;
    readonly int length;

    Secret(int length)
    {
        this.length = length;
        bytes = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        bytes.AsSpan().Clear();
    }

    /// <summary>The bytes themselves, to read or to fill. Empty after disposal.</summary>
    public Span<byte> Bytes => Disposed ? [] : bytes.AsSpan(0, length);

    /// <summary>The same bytes, for who keeps them past a call. All zero after disposal.</summary>
    public Memory<byte> Memory => bytes.AsMemory(0, length);

    /// <summary>True once the bytes are gone.</summary>
    public bool Disposed { get; private set; }

    /// <summary>So many zero bytes, for the caller to fill.</summary>
    public static Secret Zeros(int length) => new(length);

    /// <summary>So many bytes from the system's random generator.</summary>
    public static Secret Random(int length)
    {
        var secret = new Secret(length);
        Chance.Fill(secret.bytes);
        return secret;
    }

    /// <summary>A copy; the source stays the caller's to clear.</summary>
    public static Secret CopyOf(ReadOnlySpan<byte> source)
    {
        var secret = new Secret(source.Length);
        source.CopyTo(secret.bytes);
        return secret;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(bytes);
        Disposed = true;
    }
}
