namespace Kith.Packs.Finding;

/// <summary>English words that say little about what somebody looks for.</summary>
internal static class StopWords
{
    /// <summary>Words that people put into a question and that tell nothing on their own.</summary>
    private static readonly HashSet<string> All = Words(
        """
        a about after again all also always am an and any anybody anyone anything are arent as asked asks at away back be because
        been before being but by came can cant come comes could couldnt did didnt do does doesnt doing don done dont else even ever
        every everybody everyone for from gave get gets getting give gives go goes going gone got had has hasnt have havent having
        he her here hers herself hes him himself his how i id if ill im in into is isnt it its itself ive just keep keeps know let
        lets like ll look made make makes many may me might mine more much must my myself never no nobody not nothing now of off
        often on once one only or our ours out over put puts re really said same say says she shes should shouldnt so some somebody
        someone something still such take takes tell tells than that thats the their them then there these they theyre thing
        things think this those to told too took try up us use used ve very want wanted wants was wasnt way we well went were weve
        what whats when where which while who whom whos whose why will with without won wont would wouldnt yet you your youre yours
        anymore cause cuz define definition doesn eg mean meaning means etc gonna gotta guy guys hi hello idk ok okay person please pls thank thanks theres ur wanna yes
        """
    );

    /// <summary>Words that may stand in a saying and change nothing: "I just sort of hit her".</summary>
    private static readonly HashSet<string> Fillers = Words(
        """
        a an the just really so very too kind sort like always sometimes often ever even still also maybe perhaps probably
        almost nearly actually accidentally basically literally now please already suddenly finally have has ive
        """
    );

    /// <summary>Words that say who did something and to whom.</summary>
    private static readonly HashSet<string> Persons = Words(
        "i im ive me he hes him his she shes her we us they them you someone somebody"
    );

    public static bool Contains(string term) => term.Length < 2 || All.Contains(term);

    public static bool IsPerson(string term) => Persons.Contains(term);

    public static bool IsFiller(string term) => Fillers.Contains(term);

    /// <summary>So that these are not taken for errors in other words.</summary>
    public static IEnumerable<string> Known => All.Concat(Fillers);

    private static HashSet<string> Words(string text) =>
        new(
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal
        );
}
