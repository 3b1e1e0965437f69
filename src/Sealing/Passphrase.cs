using System.Text;

namespace Kith.Sealing;

/// <summary>A passphrase exactly as its bytes were typed: pinned, and zeroed when disposed.</summary>
public sealed class Passphrase : IDisposable
{
    readonly Secret secret;

    Passphrase(Secret secret) => this.secret = secret;

    /// <summary>The UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes => secret.Bytes;

    /// <summary>Takes a copy; the source buffer stays the caller's to clear.</summary>
    public static Passphrase FromUtf8(ReadOnlySpan<byte> utf8) => new(Secret.CopyOf(utf8));

    /// <summary>For words that are on a page anyway. Typed passphrases come in as bytes.</summary>
    public static Passphrase FromWords(string words)
    {
        var typed = Secret.Zeros(Encoding.UTF8.GetByteCount(words));
        Encoding.UTF8.GetBytes(words, typed.Bytes);
        return new(typed);
    }

    /// <inheritdoc />
    public void Dispose() => secret.Dispose();
}
