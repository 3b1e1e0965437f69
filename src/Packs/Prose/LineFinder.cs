using Markdig.Syntax;

namespace Kith.Packs.Prose;

/// <summary>The place of a piece of Markdown. <paramref name="above"/> is the number of lines before the text in its file.</summary>
internal sealed class LineFinder(string file, int above)
{
    public Spot Start => new(file, above + 1);

    public Spot Of(MarkdownObject piece) => new(file, above + piece.Line + 1);
}
