using System.Text;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>
/// Looks for words in files, in the forms in which they could lie on a disk: UTF-8, UTF-16 and UTF-32 in both byte orders, base64 at
/// each of its three alignments (both alphabets), and hex.
/// </summary>
internal sealed class Scanner
{
    // By their first four bytes: one look at each place of a file finds every one that could begin there.
    private readonly Dictionary<int, (string Secret, string Form, byte[] Bytes)[]> needles;

    public Scanner(IEnumerable<string> secrets) =>
        needles = secrets
            .SelectMany(s => Forms(s).Select(f => (s, f.Name, f.Bytes)))
            .GroupBy(n => BitConverter.ToInt32(n.Bytes))
            .ToDictionary(g => g.Key, g => g.ToArray());

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
        yield return ("UTF-32LE", Encoding.UTF32.GetBytes(text));
        yield return ("UTF-32BE", new UTF32Encoding(bigEndian: true, false).GetBytes(text));
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

    private HashSet<Find> Search(string file)
    {
        var found = new HashSet<Find>();
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(file);
        for (; bytes.Length >= sizeof(int); bytes = bytes[1..])
            if (needles.TryGetValue(BitConverter.ToInt32(bytes), out var likely))
                foreach (var needle in likely)
                    if (bytes.StartsWith(needle.Bytes))
                        found.Add(new(needle.Secret, needle.Form, file));
        return found;
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
