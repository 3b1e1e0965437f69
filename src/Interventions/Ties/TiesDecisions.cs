namespace Kith.Interventions.Ties;

/// <summary>What a member may say about their ties.</summary>
public static class TiesDecisions
{
    /// <summary>The longest text in characters.</summary>
    public const int Longest = 2000;

    /// <param name="words">Empty: none that they know of.</param>
    public static Decision State(StatedTies ties, string me, string words) =>
        words.Length > Longest ? Decision.Refuse("ties.too-long")
        : ties.Now.Any(t => t.By == me && t.Words == words) ? Decision.Accept()
        : Decision.Accept(new TiesStated(words));
}
