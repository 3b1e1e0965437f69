namespace Kith.Repository.Tests;

/// <summary>
/// C# text with every string and comment blanked out, and the comments beside it: enough to find methods by their braces.
/// </summary>
sealed partial class Source
{
    readonly string text;
    readonly char[] code;
    readonly List<string> comments = [];
    int at;

    Source(string text)
    {
        this.text = text;
        code = text.ToCharArray();
    }

    /// <summary>The text with spaces in place of strings and comments. Line breaks stay.</summary>
    public string Code => new(code);

    /// <summary>The text of each comment that is not documentation.</summary>
    public IReadOnlyList<string> Comments => comments;

    public static Source Parse(string text)
    {
        var source = new Source(text);
        source.Scan(stopAtBrace: false);
        return source;
    }

    void Scan(bool stopAtBrace)
    {
        for (var depth = 0; at < text.Length; )
        {
            if (Opening().Match(text, at) is { Success: true } quote)
                Text(quote);
            else if (text.AsSpan(at).StartsWith("//"))
                Comment(End("\n", 0));
            else if (text.AsSpan(at).StartsWith("/*"))
                Comment(End("*/", 2));
            else if (Character().Match(text, at) is { Success: true } character)
                Blank(at + character.Length);
            else
            {
                depth += text[at] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                if (stopAtBrace && depth < 0)
                    return;
                at++;
            }
        }
    }

    void Comment(int end)
    {
        var comment = text[at..end];
        if (!comment.StartsWith("///", StringComparison.Ordinal))
            comments.Add(comment.TrimStart('/', '*', ' ').TrimEnd('*', '/', ' ', '\r', '\n'));
        Blank(end);
    }

    void Text(Match opening)
    {
        var quotes = opening.Groups["quotes"].Value;
        var marks = opening.Groups["marks"].Value;
        var isRaw = quotes.Length >= 3;
        var holeAt = marks.Count('$');
        Blank(at + opening.Length);
        while (at < text.Length)
        {
            if (text.AsSpan(at).StartsWith(quotes))
            {
                if (!marks.Contains('@') || at + 1 >= text.Length || text[at + 1] != '"')
                {
                    Blank(at + quotes.Length);
                    return;
                }
                Blank(at + 2);
            }
            else if (!isRaw && !marks.Contains('@') && text[at] == '\\')
                Blank(at + 2);
            else if (holeAt > 0 && text[at] == '{')
                Hole(isRaw ? holeAt : 1, isRaw);
            else
                Blank(at + 1);
        }
    }

    void Hole(int braces, bool isRaw)
    {
        var run = 0;
        while (at + run < text.Length && text[at + run] == '{')
            run++;
        // In a plain string two braces are one written brace; in a raw one, fewer than its marks are just text.
        if (isRaw ? run < braces : run % 2 == 0)
        {
            Blank(at + run);
            return;
        }
        Blank(at + run);
        Scan(stopAtBrace: true);
        Blank(at + braces);
    }

    int End(string mark, int after)
    {
        var found = text.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + after;
    }

    void Blank(int end)
    {
        for (; at < Math.Min(end, text.Length); at++)
            if (text[at] is not ('\n' or '\r'))
                code[at] = ' ';
    }

    [GeneratedRegex("""\G(?<marks>[$@]*)(?<quotes>"{3,}|")""")]
    private static partial Regex Opening();

    [GeneratedRegex("""\G'(\\.[0-9A-Fa-f]*|[^'\\])'""")]
    private static partial Regex Character();
}
