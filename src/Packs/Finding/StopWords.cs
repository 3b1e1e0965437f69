namespace Kith.Packs.Finding;

/// <summary>English words that people put into a question and that say nothing about what they look for.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> All = new(
        """
        a about after again all also always am an and any anybody anyone anything are aren as asked asks at away back be because
        been before being but by came can come comes could couldn did didn do does doesn doing don done else even ever every
        everybody everyone for from gave get gets getting give gives go goes going gone got had has hasn have haven having he her
        here hers herself him himself his how i if in into is isn it its itself just keep keeps know let lets like ll look made
        make makes many may me might mine more much must my myself never no nobody not nothing now of off often on once one only
        or our ours out over put puts re really said same say says she should so some somebody someone something still such take
        takes tell tells than that the their them then there these they thing things think this those to told too took try up us
        use used ve very want wanted wants was wasn way we well went were what when where which while who whom whose why will
        with without won would wouldn yet you your yours
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    public static bool Contains(string term) => term.Length < 2 || All.Contains(term);
}
