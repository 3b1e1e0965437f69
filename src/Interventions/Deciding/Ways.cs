namespace Kith.Interventions.Deciding;

/// <summary>Ways to decide, and what each asks of people. None of them counts anything up by itself.</summary>
public static class Ways
{
    /// <summary>All of us; some may stand aside, and one no stands in the way.</summary>
    public const string Consensus = "consensus";

    /// <summary>Each shows a number of fingers.</summary>
    public const string Fingers = "fingers";

    public const string Vote = "vote";

    /// <summary>Each says in turn, in words.</summary>
    public const string Round = "round";

    /// <summary>One person or a few decide; the others say what they think.</summary>
    public const string Led = "led";

    internal const string No = "no";

    private static readonly Dictionary<string, IReadOnlyList<string>> Known = new(
        StringComparer.Ordinal
    )
    {
        [Consensus] = ["agree", "aside", No],
        [Fingers] = ["five", "four", "three", "two", "one"],
        [Vote] = ["for", "against", "abstain"],
        [Round] = [],
        [Led] = [],
    };

    public static IReadOnlyList<string> All { get; } = [Consensus, Fingers, Vote, Round, Led];

    /// <summary>What one can say in this way; empty where there are only words, or for no way.</summary>
    public static IReadOnlyList<string> Stands(string way) => Known.GetValueOrDefault(way, []);

    /// <summary>The way that carries out what a sheet on ways to decide says; null if it says nothing.</summary>
    /// <param name="picked">The option's id on that sheet.</param>
    public static string? For(string? picked) =>
        picked switch
        {
            "consensus" or "live" => Consensus,
            "committee" or "survivor" or "leader" or "position" or "doer" => Led,
            _ => null,
        };
}
