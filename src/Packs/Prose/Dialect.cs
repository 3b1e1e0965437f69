using Markdig;
using Markdig.Syntax;

namespace Kith.Packs.Prose;

/// <summary>
/// The Markdown that packs are written in. The parser knows more than a page may use, so that HTML, code or images are seen and refused
/// rather than printed as odd characters. Attributes in braces are not parsed at all: they would let any attribute through.
/// </summary>
internal static class Dialect
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder
    {
        MaximumNestingDepth = 32,
    }
        .UsePipeTables()
        .UseCustomContainers()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>Null, with a problem, if the text is nested too deeply to be read.</summary>
    public static MarkdownDocument? Parse(string text, Spot start, Problems problems)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        // Markdig says so in no other way.
        catch (ArgumentException)
        {
            problems.Add(start, "This is nested too deeply.");
            return null;
        }
    }
}
