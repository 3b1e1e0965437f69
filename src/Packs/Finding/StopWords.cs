namespace Kith.Packs.Finding;

/// <summary>English words that people put into a question and that say nothing about what they look for.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> All = new(
        """
        a about after all also am an and any are as at be because been being but by can could did didn do does doesn doing don
        for from get gets getting go goes going got had has have he her here hers him his how i if in into is isn it its just
        keep keeps let lets ll make makes me my no not now of off on once one or our out over really s she should so some
        than that the their them then there these they this those to too us ve very want wants was wasn we were what when
        where which while who whom whose why will with won would you your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    public static bool Contains(string term) => term.Length < 2 || All.Contains(term);
}
