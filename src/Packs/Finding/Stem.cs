namespace Kith.Packs.Finding;

/// <summary>
/// Cuts off the endings of English words, so that "leaving" finds "leave" (M. F. Porter, "An algorithm for suffix stripping", 1980;
/// with the British endings of -ise).
/// </summary>
internal static class Stem
{
    private const int ShortestCut = 3;

    private static readonly (string End, string With)[] Second =
    [
        ("isation", "ise"),
        ("ization", "ize"),
        ("ational", "ate"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("tional", "tion"),
        ("biliti", "ble"),
        ("entli", "ent"),
        ("ousli", "ous"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("iser", "ise"),
        ("alli", "al"),
        ("ator", "ate"),
        ("logi", "log"),
        ("bli", "ble"),
        ("eli", "e"),
    ];

    private static readonly (string End, string With)[] Third =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("alise", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ise",
        "ion",
        "al",
        "er",
        "ic",
        "ou",
    ];

    /// <summary>The stem of a word in small letters; a short word stays as it is.</summary>
    public static string Of(string word)
    {
        if (word.Length < ShortestCut || !word.All(char.IsAsciiLetterLower))
            return word;
        var stem = Soft(Past(Plural(word)));
        return Last(Residue(Swap(Swap(stem, Second), Third)));
    }

    /// <summary>Only what bends a word and does not make another of it: "abused" is "abuse", but no "abuser".</summary>
    public static string Form(string word) =>
        word.Length < ShortestCut || !word.All(char.IsAsciiLetterLower)
            ? word
            : Soft(Past(Plural(word))).TrimEnd('e');

    /// <summary>"Safety" as in "safeties".</summary>
    private static string Soft(string stem) =>
        stem[^1] == 'y' && HasVowel(stem.AsSpan(0, stem.Length - 1)) ? $"{stem[..^1]}i" : stem;

    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string Past(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        foreach (var end in (string[])["ed", "ing"])
            if (
                word.EndsWith(end, StringComparison.Ordinal)
                && HasVowel(word.AsSpan(0, word.Length - end.Length))
            )
                return Mended(word[..^end.Length]);
        return word;
    }

    /// <summary>What is left of "hoping", "hopping" and "fall(ing)" is a word again.</summary>
    private static string Mended(string stem)
    {
        if (
            stem.EndsWith("at", StringComparison.Ordinal)
            || stem.EndsWith("bl", StringComparison.Ordinal)
            || stem.EndsWith("iz", StringComparison.Ordinal)
        )
            return $"{stem}e";
        if (IsDouble(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && IsShort(stem) ? $"{stem}e" : stem;
    }

    private static string Swap(string word, (string End, string With)[] endings)
    {
        foreach (var (end, with) in endings)
            if (word.EndsWith(end, StringComparison.Ordinal))
                return Measure(word.AsSpan(0, word.Length - end.Length)) > 0
                    ? word[..^end.Length] + with
                    : word;
        return word;
    }

    private static string Residue(string word)
    {
        foreach (var end in Fourth)
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - end.Length);
                var cut = Measure(stem) > 1 && (end != "ion" || stem[^1] is 's' or 't');
                return cut ? stem.ToString() : word;
            }
        return word;
    }

    private static string Last(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            return measure > 1 || (measure == 1 && !IsShort(stem)) ? stem : word;
        }
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1
            ? word[..^1]
            : word;
    }

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (count, vowel) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var now = IsVowel(word, i);
            if (vowel && !now)
                count++;
            vowel = now;
        }
        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (IsVowel(word, i))
                return true;
        return false;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u'
        || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool IsDouble(string word) =>
        word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    /// <summary>Ends like "hop": consonant, vowel, consonant.</summary>
    private static bool IsShort(string word) =>
        word.Length > 2
        && !IsVowel(word, word.Length - 3)
        && IsVowel(word, word.Length - 2)
        && !IsVowel(word, word.Length - 1)
        && word[^1] is not ('w' or 'x' or 'y');
}
