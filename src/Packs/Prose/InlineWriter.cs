using Markdig.Extensions.CustomContainers;
using Markdig.Syntax.Inlines;

namespace Kith.Packs.Prose;

/// <summary>Writes what stands inside a paragraph: text, strong text and links. Everything else is refused.</summary>
internal sealed class InlineWriter(Addresses addresses, LineFinder lines, Problems problems)
{
    private readonly List<Link> _links = [];

    public IReadOnlyList<Link> Links => _links;

    public void Write(ContainerInline? inlines, Sink sink)
    {
        foreach (var inline in inlines ?? [])
            Write(inline, sink);
    }

    private void Write(Inline inline, Sink sink)
    {
        switch (inline)
        {
            case LiteralInline literal:
                sink.Words(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                sink.Words(entity.Transcoded.ToString());
                break;
            case LineBreakInline { IsHard: false }:
                sink.Words(" ");
                break;
            case EmphasisInline { DelimiterChar: '*', DelimiterCount: 2 } strong:
                Enclose("<strong>", strong, "</strong>", sink);
                break;
            case LinkInline { IsImage: false } link:
                WriteLink(link, sink);
                break;
            default:
                problems.Add(lines.Of(inline), Refusal(inline));
                break;
        }
    }

    private void Enclose(string open, ContainerInline inner, string close, Sink sink)
    {
        sink.Tag(open);
        Write(inner, sink);
        sink.Tag(close);
    }

    private void WriteLink(LinkInline inline, Sink sink)
    {
        var link = LinkReader.Read(inline, lines.Of(inline), problems);
        var before = sink.Length;
        if (link is null || addresses.Of(link.Kind, link.Target, link.Heading) is not { } address)
        {
            Write((ContainerInline)inline, sink);
        }
        else
        {
            var style = link.Kind is LinkKind.Word ? " class=\"word\"" : "";
            Enclose($"<a{style} href=\"{address}\">", inline, "</a>", sink);
        }
        if (link is not null)
            _links.Add(link);
        if (sink.Length == before)
            problems.Add(lines.Of(inline), "This link has no words to show.");
    }

    private static string Refusal(Inline inline) =>
        inline switch
        {
            HtmlInline => "HTML is not used in packs.",
            LinkInline => "Images are not used in packs.",
            CodeInline => "Code is not used in packs.",
            AutolinkInline => "Links to the outside stand only in resources.yaml.",
            CustomContainerInline => "Double colons are not used inside a line.",
            EmphasisInline => "Emphasis is written with two stars on each side.",
            LineBreakInline => "A line is not broken by hand; begin a new paragraph or a list.",
            _ => "This piece of Markdown is not used in packs.",
        };
}
