namespace Kith.Packs.Rules;

/// <summary>Counts words, sentences and syllables of English. It counts; it does not understand.</summary>
internal static class Sentences
{
    private const string Ends = ".!?:";
    private const string Closing = "\"”’')";
    private const string Vowels = "aeiouy";

    /// <summary>Sentences end at a full stop, an exclamation or question mark or a colon that white space follows.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i], StringComparison.Ordinal))
                continue;
            var end = i + 1;
            while (end < text.Length && Closing.Contains(text[end], StringComparison.Ordinal))
                end++;
            if (end < text.Length && !char.IsWhiteSpace(text[end]))
                continue;
            yield return text[start..end];
            (start, i) = (end, end - 1);
        }
        if (start < text.Length)
            yield return text[start..];
    }

    public static int CountWords(string text) => Words(text).Count();

    /// <summary>Runs of letters, apostrophes inside them included.</summary>
    public static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (
                i < text.Length && (char.IsLetter(text[i]) || (i > start && text[i] is '\'' or '’'))
            )
                i++;
            if (i > start)
                yield return text[start..i];
        }
    }

    /// <summary>At least one. Groups of vowels, less a silent e at the end or in -ed.</summary>
    public static int CountSyllables(string word)
    {
        var (count, inVowels) = (0, false);
        var (third, second, last) = (' ', ' ', ' ');
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
                continue;
            (third, second, last) = (second, last, char.ToLowerInvariant(c));
            var vowel = Vowels.Contains(last, StringComparison.Ordinal);
            count += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }
        return Math.Max(1, count - (HasSilentEnd(third, second, last) ? 1 : 0));
    }

    /// <summary>"make" and "helped", but "table" and "ended".</summary>
    private static bool HasSilentEnd(char third, char second, char last) =>
        (second, last) is (not 'l', 'e')
        || ((second, last) is ('e', 'd') && third is not ('t' or 'd' or ' '));
}
