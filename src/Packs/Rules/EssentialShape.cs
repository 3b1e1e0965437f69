using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>An essential stands on many pages, so it is one to three paragraphs and brings nothing of its own.</summary>
internal static class EssentialShape
{
    private const int MostParagraphs = 3;

    public static void Check(FoundEssential found, Problems problems)
    {
        if (found.Body.Blocks.Any(b => b is not ProseBlock))
            problems.Add(found.Origin.At(), "An essential has no headings and no containers.");
        if (found.Body.Passages.Count is 0 or > MostParagraphs)
            problems.Add(found.Origin.At(), $"An essential has 1 to {MostParagraphs} paragraphs.");
        foreach (var link in found.Body.Links.Where(l => l.Kind is LinkKind.Word))
            problems.Add(link.At, "A key word is marked on a page, in no essential.");
    }
}
