using System.Security.Cryptography;
using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// A file of 32 secret bytes that only its owner may read: 64 hexadecimal digits as text, spaces and line ends not
/// counted, so that it can be put back by hand from a printed sheet.
/// </summary>
static class KeyFile
{
    const int Length = 32;

    /// <summary>Reads the file; makes it first when <paramref name="mayMake"/> says so and it is not there.</summary>
    /// <exception cref="InvalidDataException">It is missing where it must be there, or not 32 bytes long.</exception>
    internal static Secret Open(string path, bool mayMake)
    {
        if (mayMake && !File.Exists(path))
            Make(path);
        if (!File.Exists(path))
            throw new InvalidDataException(
                $"{path} is missing. Put it back from the printed node sheet."
            );
        return Read(path);
    }

    /// <summary>The bytes as they stand in the file, in groups of eight digits.</summary>
    internal static string Text(Secret secret) =>
        string.Join(
            ' ',
            Convert.ToHexStringLower(secret.Bytes).Chunk(8).Select(group => new string(group))
        );

    /// <summary>Writes the file, in place of what was there.</summary>
    internal static void Write(string path, Secret secret)
    {
        var text = Encoding.ASCII.GetBytes(Text(secret) + "\n");
        OwnerFile.Write(path, text);
        CryptographicOperations.ZeroMemory(text);
    }

    static Secret Read(string path) =>
        Parse(File.ReadAllText(path))
        ?? throw new InvalidDataException($"{path} does not hold {2 * Length} hexadecimal digits.");

    /// <summary>What such a text says; null when it is not 32 bytes.</summary>
    internal static Secret? Parse(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length != 2 * Length || !digits.All(char.IsAsciiHexDigit))
            return null;
        var secret = Secret.Zeros(Length);
        Convert.FromHexString(digits, secret.Bytes, out _, out _);
        return secret;
    }

    static void Make(string path)
    {
        using var secret = Secret.Random(Length);
        Write(path, secret);
    }
}
