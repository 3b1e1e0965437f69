using System.Text;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>
/// Looks for words in files, in the forms in which they could lie on a disk: UTF-8, UTF-16 in both byte orders, base64 at
/// each of its three alignments (both alphabets), and hex.
/// </summary>
internal sealed class Scanner
{
    private readonly List<(string Secret, string Form, byte[] Bytes)> needles;

    public Scanner(IEnumerable<string> secrets) =>
        needles = [.. secrets.SelectMany(s => Forms(s).Select(f => (s, f.Name, f.Bytes)))];

    /// <summary>What was found: which secret, in which form, in which file.</summary>
    public IReadOnlyList<Find> Search(IEnumerable<string> files) =>
        [.. files.AsParallel().SelectMany(Search)];

    /// <summary>The forms of a text.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Forms(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return ("UTF-8", utf8);
        yield return ("UTF-16LE", Encoding.Unicode.GetBytes(text));
        yield return ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(text));
        yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)));
        yield return ("HEX", Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)));
        for (var before = 0; before < 3; before++)
        {
            var base64 = Inside(utf8, before);
            yield return ($"base64+{before}", Encoding.ASCII.GetBytes(base64));
            var url = base64.Replace('+', '-').Replace('/', '_');
            if (url != base64)
                yield return ($"base64url+{before}", Encoding.ASCII.GetBytes(url));
        }
    }

    private IEnumerable<Find> Search(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return
        [
            .. needles
                .Where(n => bytes.AsSpan().IndexOf(n.Bytes) >= 0)
                .Select(n => new Find(n.Secret, n.Form, file)),
        ];
    }

    // The letters that depend on the secret alone, whatever stands before and after it.
    private static string Inside(byte[] utf8, int before)
    {
        var whole = Convert.ToBase64String([.. new byte[before], .. utf8]);
        var start = before == 0 ? 0 : before + 1;
        var sure = (before + utf8.Length) / 3 * 4;
        return whole[start..sure];
    }
}

internal sealed record Find(string Secret, string Form, string File);
