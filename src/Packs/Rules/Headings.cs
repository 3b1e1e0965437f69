using Kith.Packs.Parts;

namespace Kith.Packs.Rules;

/// <summary>Heading ids are addresses: each stands once, and none can be taken for the meaning of a key word.</summary>
internal static class Headings
{
    private const string MeaningPrefix = "word-";

    public static void Check(FoundPage found, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var above = 1;
        foreach (var anchor in found.Body.Anchors)
        {
            if (!seen.Add(anchor.Id))
                problems.Add(anchor.At, $"The id \"{anchor.Id}\" stands on this page already.");
            if (anchor.Id.StartsWith(MeaningPrefix, StringComparison.Ordinal))
                problems.Add(
                    anchor.At,
                    $"Ids that begin with \"{MeaningPrefix}\" belong to key words."
                );
            if (anchor.Level > above + 1)
                problems.Add(anchor.At, "A heading of level 3 stands below one of level 2.");
            above = anchor.Level == 0 ? above : anchor.Level;
        }
    }
}
