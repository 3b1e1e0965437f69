using System.Security.Cryptography;
using System.Text;
using Kith.Sealing;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Private;

/// <summary>
/// A small form with passphrases in it. Secret fields go from the request into pinned memory that is zeroed, and never
/// become strings.
/// </summary>
internal sealed class SecretForm : IDisposable
{
    private const int LargestBody = 8 * 1024;
    private readonly byte[] _body = GC.AllocateArray<byte>(LargestBody, pinned: true);
    private int _length;

    private SecretForm() { }

    /// <summary>Reads the body, or null if it is not a small form.</summary>
    public static async Task<SecretForm?> Read(HttpRequest request)
    {
        if (
            request.ContentType?.StartsWith(
                "application/x-www-form-urlencoded",
                StringComparison.OrdinalIgnoreCase
            ) != true
        )
            return null;
        var form = new SecretForm();
        while (form._length < LargestBody)
        {
            var read = await request.Body.ReadAsync(form._body.AsMemory(form._length));
            if (read == 0)
                return form;
            form._length += read;
        }
        form.Dispose();
        return null;
    }

    /// <summary>A field that is not secret, or an empty text.</summary>
    public string One(string name)
    {
        var (bytes, length) = Decode(name);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    /// <summary>A passphrase, empty if it was not typed.</summary>
    public Passphrase Secret(string name)
    {
        var (bytes, length) = Decode(name);
        var passphrase = Passphrase.FromUtf8(bytes.AsSpan(0, length));
        CryptographicOperations.ZeroMemory(bytes);
        return passphrase;
    }

    /// <summary>Words from paper: any spacing and capitals become one space and small letters.</summary>
    public Passphrase Words(string name)
    {
        var (bytes, length) = Decode(name);
        var tidy = GC.AllocateArray<byte>(length, pinned: true);
        var end = 0;
        foreach (var typed in bytes.AsSpan(0, length))
        {
            var letter = typed is >= (byte)'A' and <= (byte)'Z' ? (byte)(typed + 32) : typed;
            var isSpace =
                letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',';
            if (!isSpace)
                tidy[end++] = letter;
            else if (end > 0 && tidy[end - 1] != ' ')
                tidy[end++] = (byte)' ';
        }
        if (end > 0 && tidy[end - 1] == ' ')
            end--;
        var words = Passphrase.FromUtf8(tidy.AsSpan(0, end));
        CryptographicOperations.ZeroMemory(tidy);
        CryptographicOperations.ZeroMemory(bytes);
        return words;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_body);

    private (byte[] Bytes, int Length) Decode(string name)
    {
        var raw = Find(Encoding.ASCII.GetBytes(name));
        var decoded = GC.AllocateArray<byte>(raw.Length, pinned: true);
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '%' && i + 2 < raw.Length && Hex(raw[i + 1], raw[i + 2]) is { } value)
            {
                decoded[length++] = value;
                i += 2;
            }
            else
                decoded[length++] = raw[i] == '+' ? (byte)' ' : raw[i];
        }
        return (decoded, length);
    }

    private ReadOnlySpan<byte> Find(byte[] name)
    {
        ReadOnlySpan<byte> body = _body.AsSpan(0, _length);
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name))
                return pair[(name.Length + 1)..];
        }
        return [];
    }

    private static byte? Hex(byte high, byte low) =>
        char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low)
            ? (byte)((Digit(high) << 4) | Digit(low))
            : null;

    private static int Digit(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
