using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Kith.Packs.Prose;

/// <summary>Writes paragraphs, lists, quotes and tables. Everything else is refused.</summary>
internal sealed class BlockWriter(InlineWriter inlines, LineFinder lines, Problems problems)
{
    private const int DeepestList = 2;

    private readonly List<Passage> _passages = [];

    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>Also for headings, which are written elsewhere but read as sentences.</summary>
    public void Passage(string text, Markdig.Syntax.Block block, bool sentences = true)
    {
        if (text.Length > 0)
            _passages.Add(new Passage(text, lines.Of(block), sentences));
    }

    public void Write(Markdig.Syntax.Block block, Sink sink) => Write(block, sink, Place.Top);

    private void Write(Markdig.Syntax.Block block, Sink sink, Place place)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, sink, place.Tight);
                break;
            case ListBlock list when place.Lists < DeepestList:
                WriteList(list, sink, place);
                break;
            case QuoteBlock quote when place == Place.Top:
                WriteQuote(quote, sink);
                break;
            case Table table when place == Place.Top:
                new TableWriter(this, inlines, lines, problems).Write(table, sink);
                break;
            default:
                problems.Add(lines.Of(FirstOf(block)), Refusal(block));
                break;
        }
    }

    /// <summary>Markdig gathers link definitions in a block that has no line of its own.</summary>
    private static Markdig.Syntax.Block FirstOf(Markdig.Syntax.Block block) =>
        block is LinkReferenceDefinitionGroup { Count: > 0 } group ? group[0] : block;

    private void WriteParagraph(ParagraphBlock paragraph, Sink sink, bool tight)
    {
        var own = new Sink();
        inlines.Write(paragraph.Inline, own);
        Passage(own.Text, paragraph);
        sink.Tag(tight ? "" : "<p>");
        sink.Append(own);
        sink.Tag(tight ? "" : "</p>\n");
    }

    private void WriteList(ListBlock list, Sink sink, Place place)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        var start = list is { IsOrdered: true, OrderedStart: not (null or "1") };
        sink.Tag(start ? $"<ol start=\"{list.OrderedStart}\">\n" : $"<{tag}>\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            sink.Tag("<li>");
            foreach (var block in item)
                Write(block, sink, new Place(place.Lists + 1, Tight: !list.IsLoose));
            sink.Tag("</li>\n");
        }
        sink.Tag($"</{tag}>\n");
    }

    private void WriteQuote(QuoteBlock quote, Sink sink)
    {
        sink.Tag("<blockquote>\n");
        foreach (var block in quote)
            Write(block, sink, Place.Quote);
        sink.Tag("</blockquote>\n");
    }

    private static string Refusal(Markdig.Syntax.Block block) =>
        block switch
        {
            HtmlBlock => "HTML is not used in packs.",
            CodeBlock => "Code is not used in packs; four spaces at the start of a line mean code.",
            ThematicBreakBlock => "A line across the page is not used in packs; write a heading.",
            LinkReferenceDefinitionGroup => "A link is written where it stands: [words](page:id).",
            ListBlock => $"Lists are nested at most {DeepestList} deep.",
            Markdig.Syntax.HeadingBlock =>
                "A heading stands on its own, in no list, quote or container.",
            CustomContainer =>
                "A container stands on its own, in no list, quote or other container.",
            _ => "This cannot stand here.",
        };

    /// <param name="Lists">How many lists are around it.</param>
    /// <param name="Tight">In a list without empty lines, where items are not paragraphs of their own.</param>
    /// <param name="InQuote">Inside a quote.</param>
    private readonly record struct Place(int Lists, bool Tight = false, bool InQuote = false)
    {
        public static Place Top => default;

        public static Place Quote => new(0, InQuote: true);
    }
}
