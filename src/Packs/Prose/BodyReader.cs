using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Kith.Packs.Prose;

/// <summary>Reads the Markdown of one page into blocks.</summary>
internal sealed class BodyReader
{
    private readonly LineFinder _lines;
    private readonly Problems _problems;
    private readonly InlineWriter _inlines;
    private readonly BlockWriter _writer;
    private readonly List<Block> _blocks = [];
    private readonly List<Anchor> _anchors = [];

    private BodyReader(Addresses addresses, LineFinder lines, Problems problems)
    {
        (_lines, _problems) = (lines, problems);
        _inlines = new InlineWriter(addresses, lines, problems);
        _writer = new BlockWriter(_inlines, lines, problems);
    }

    /// <param name="above">Lines of the file before <paramref name="markdown"/>.</param>
    public static Body Read(
        string markdown,
        string file,
        int above,
        Addresses addresses,
        Problems problems
    )
    {
        var lines = new LineFinder(file, above);
        return Dialect.Parse(markdown, lines.Start, problems) is { } document
            ? new BodyReader(addresses, lines, problems).Read(document)
            : Body.Empty;
    }

    private Body Read(MarkdownDocument document)
    {
        Sink? prose = null;
        foreach (var block in document)
        {
            if (block is Markdig.Syntax.HeadingBlock or CustomContainer)
            {
                Finish(ref prose);
                Add(block);
            }
            else
            {
                _writer.Write(block, prose ??= new Sink());
            }
        }
        Finish(ref prose);
        return new Body(_blocks, _inlines.Links, _anchors, _writer.Passages);
    }

    private void Finish(ref Sink? prose)
    {
        if (prose is not null)
            _blocks.Add(new ProseBlock(prose.Html, prose.Text));
        prose = null;
    }

    private void Add(Markdig.Syntax.Block block)
    {
        if (block is Markdig.Syntax.HeadingBlock heading)
            AddHeading(heading);
        else
            AddContainer((CustomContainer)block);
    }

    private void AddHeading(Markdig.Syntax.HeadingBlock block)
    {
        if (HeadingReader.Read(block, _lines.Of(block), _problems) is not { } heading)
            return;
        _blocks.Add(heading);
        _anchors.Add(new Anchor(heading.Id, heading.Level, _lines.Of(block)));
        _writer.Passage(heading.Text, block);
    }

    private void AddContainer(CustomContainer container)
    {
        var at = _lines.Of(container);
        if (container.ClosingFencedCharCount == 0)
            _problems.Add(at, "This container is never closed with :::");
        var sink = new Sink();
        foreach (var inner in container)
            _writer.Write(inner, sink);
        if (ContainerReader.Read(container, sink, at, _problems) is not { } block)
            return;
        _blocks.Add(block);
        if (block is DeepBlock deep)
            _anchors.Add(new Anchor(deep.Id, 0, at));
    }
}
