using Kith.Packs.Yaml;
using Markdig.Syntax.Inlines;

namespace Kith.Packs.Prose;

/// <summary>Reads <c>## Words {#id}</c>. The id is written out because a title may change and a link must not.</summary>
internal static class HeadingReader
{
    /// <summary>The heading, or null with a problem.</summary>
    public static HeadingBlock? Read(Markdig.Syntax.HeadingBlock block, Spot at, Problems problems)
    {
        if (block.Level is not (2 or 3) || block.IsSetext)
        {
            problems.Add(at, "A heading begins with ## or ###; the title is the only one above.");
            return null;
        }
        if (
            block.Inline is null
            || block.Inline.Any(i => i is not (LiteralInline or HtmlEntityInline))
        )
        {
            problems.Add(at, "A heading holds words and its {#id} only.");
            return null;
        }
        var line = string.Concat(block.Inline.Select(Plain)).TrimEnd();
        var open = line.LastIndexOf("{#", StringComparison.Ordinal);
        if (open <= 0 || Attribute(line[open..]) is not { } id)
        {
            problems.Add(at, "A heading ends with an id of its own, such as {#first-steps}.");
            return null;
        }
        return new HeadingBlock(block.Level, id, line[..open].TrimEnd());
    }

    /// <summary>The id in <c>{#id}</c>, or null.</summary>
    public static string? Attribute(string text) =>
        text.StartsWith("{#", StringComparison.Ordinal)
        && text.EndsWith('}')
        && Ids.IsPermanent(text[2..^1])
            ? text[2..^1]
            : null;

    private static string Plain(Inline inline) =>
        inline is HtmlEntityInline entity
            ? entity.Transcoded.ToString()
            : ((LiteralInline)inline).Content.ToString();
}
