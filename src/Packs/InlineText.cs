using Kith.Packs.Prose;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kith.Packs;

/// <summary>The inline Markdown of labels, hints, notes and intros of a worksheet: words and **strong** words, on one line.</summary>
public static class InlineText
{
    /// <summary>Safe HTML. Whatever is no **strong** shows as it was written.</summary>
    public static string Html(string text)
    {
        var sink = new Sink();
        if (Paragraph(text) is { } paragraph && paragraph.Inline!.All(IsAllowed))
            new InlineWriter(Addresses.None, new LineFinder("", 0), new Problems()).Write(
                paragraph.Inline,
                sink
            );
        else
            sink.Words(text);
        return sink.Html;
    }

    /// <summary>The words alone.</summary>
    public static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal);

    /// <summary>The words with what is strong told apart. Whatever is no **strong** is one run, as it was written.</summary>
    public static IReadOnlyList<InlineRun> Runs(string text) =>
        Paragraph(text) is { } paragraph && paragraph.Inline!.All(IsAllowed)
            ? [.. paragraph.Inline!.SelectMany(i => Runs(i, strong: false))]
            : [new InlineRun(text, Strong: false)];

    private static IEnumerable<InlineRun> Runs(Inline inline, bool strong) =>
        inline switch
        {
            HtmlEntityInline entity => [new InlineRun(entity.Transcoded.ToString(), strong)],
            ContainerInline inner => inner.SelectMany(i => Runs(i, strong: true)),
            _ => [new InlineRun(inline.ToString()!, strong)],
        };

    internal static void Check(string text, Spot at, Problems problems)
    {
        if (Paragraph(text) is not { } paragraph)
            problems.Add(
                at,
                "This begins like a list, a heading or a quote; it is one line of words."
            );
        else if (!paragraph.Inline!.All(IsAllowed))
            problems.Add(at, "Only **strong** is used in a worksheet.");
    }

    private static ParagraphBlock? Paragraph(string text) =>
        Dialect.Parse(text, default, new Problems())
            is [ParagraphBlock { Inline: not null } paragraph]
            ? paragraph
            : null;

    private static bool IsAllowed(Inline inline) =>
        inline switch
        {
            LiteralInline or HtmlEntityInline => true,
            EmphasisInline { DelimiterChar: '*', DelimiterCount: 2 } strong => strong.All(
                IsAllowed
            ),
            _ => false,
        };
}
