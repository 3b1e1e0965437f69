using System.Text;

namespace Kith.Sealing;

/// <summary>Passphrases of whole words, drawn from a bundled list of 7,776: 12.9 bits a word.</summary>
public static class Words
{
    /// <summary>How many words the list has: six to the fifth, so that dice work too.</summary>
    public const int Count = 7776;

    static readonly Lazy<string[]> All = new(Read);

    /// <summary>The list, in alphabetical order.</summary>
    public static IReadOnlyList<string> List => All.Value;

    /// <summary>So many words drawn at random, lower case, with a space between.</summary>
    public static string Draw(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => All.Value[Chance.Below(Count)]));

    /// <summary>Three words that stand for a public key, to compare by voice. Not a secret.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> publicKey)
    {
        var hash = Blake.Hash(publicKey);
        var picks = Enumerable
            .Range(0, 3)
            .Select(i => All.Value[BitConverter.ToUInt64(hash, i * 8) % Count]);
        return string.Join(' ', picks);
    }

    /// <summary>
    /// Words of this list as they were drawn, however they were typed: lower case, one space between. Not for passphrases
    /// that somebody chose, which are their bytes.
    /// </summary>
    public static Passphrase Plain(Passphrase typed)
    {
        using var plain = Secret.Zeros(typed.Bytes.Length + 1);
        var length = 0;
        foreach (var one in typed.Bytes)
            if ((one | 0x20) is >= 'a' and <= 'z')
                plain.Bytes[length++] = (byte)(one | 0x20);
            else if (length > 0 && plain.Bytes[length - 1] != (byte)' ')
                plain.Bytes[length++] = (byte)' ';
        return Passphrase.FromUtf8(plain.Bytes[..length].TrimEnd((byte)' '));
    }

    static string[] Read()
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var words = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == Count
            ? words
            : throw new InvalidDataException("The bundled word list is not whole.");
    }
}
