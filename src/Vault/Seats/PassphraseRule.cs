using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What a passphrase of somebody's own must be: 15 characters or more, and not a common one. No rule about kinds of
/// characters (NIST SP 800-63B-4, section 3.1.1.2).
/// </summary>
public static class PassphraseRule
{
    /// <summary>The least number of characters.</summary>
    public const int Least = 15;

    // Long strings that head the published lists of common passwords; shorter ones are refused for their length.
    static readonly string[] Common =
    [
        "correcthorsebatterystaple",
        "qwertyuiopasdfghjklzxcvbnm",
        "abcdefghijklmnopqrstuvwxyz",
        "thequickbrownfoxjumpsoverthelazydog",
        "onceuponatimetherewas",
        "iloveyouforeverandever",
        "maytheforcebewithyou",
        "tobeornottobethatisthequestion",
        "1qaz2wsx3edc4rfv5tgb6yhn",
        "012345678901234567890123456789",
        "1234567890qwertyuiop",
        "98765432109876543210",
    ];

    /// <summary>Whether it is too short or too common.</summary>
    public static bool IsTooWeak(Passphrase passphrase)
    {
        var characters = Encoding.UTF8.GetCharCount(passphrase.Bytes);
        if (characters < Least)
            return true;
        using var plain = Secret.CopyOf(passphrase.Bytes);
        var letters = Squeeze(plain.Bytes);
        foreach (var common in Common)
            if (Encoding.ASCII.GetBytes(common).AsSpan().IndexOf(letters) >= 0)
                return true;
        return IsRepeated(letters);
    }

    /// <summary>Lower case and without spaces, in place.</summary>
    static ReadOnlySpan<byte> Squeeze(Span<byte> bytes)
    {
        var length = 0;
        foreach (var one in bytes)
            if (one is not ((byte)' ' or (byte)'-' or (byte)'.'))
                bytes[length++] = one is >= (byte)'A' and <= (byte)'Z' ? (byte)(one | 0x20) : one;
        return bytes[..length];
    }

    static bool IsRepeated(ReadOnlySpan<byte> letters)
    {
        for (var unit = 1; unit <= letters.Length / 2; unit++)
            if (letters[unit..].SequenceEqual(letters[..^unit]))
                return true;
        return letters.IsEmpty;
    }
}
