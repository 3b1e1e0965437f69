using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>A key word is marked once on a page, where the reader meets it first.</summary>
internal static class WordMarks
{
    public static void Check(FoundPage found, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in found.Body.Links)
            if (link.Kind is LinkKind.Word && !seen.Add(link.Target))
                problems.Add(
                    link.At,
                    $"The key word \"{link.Target}\" is marked on this page already."
                );
    }
}
