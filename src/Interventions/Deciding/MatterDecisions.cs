using Kith.Interventions.Feeds;
using Kith.Interventions.Tables;

namespace Kith.Interventions.Deciding;

/// <summary>What may happen to a matter. Nothing is decided by counting: a person writes down what was decided.</summary>
public static class MatterDecisions
{
    /// <summary>The longest text in characters.</summary>
    public const int Longest = 2000;

    /// <summary>Puts something to the team.</summary>
    /// <param name="ways">The board of ways to decide, which says what the team agreed on for each kind.</param>
    /// <param name="kind">The kind in the board's words, or empty.</param>
    /// <param name="way">One of <see cref="Ways.All"/>, or empty for the way that was agreed on.</param>
    public static Decision Raise(TableBoard ways, string id, string what, string kind, string way)
    {
        if (what.Length is 0 or > Longest)
            return Decision.Refuse("deciding.no-matter");
        var agreed = ways.Rows.LastOrDefault(r => r.Label == kind && r["way"].Length > 0);
        var chosen = way.Length > 0 ? way : Ways.For(agreed?.Picked.GetValueOrDefault("way"));
        return chosen is null || !Ways.All.Contains(chosen)
            ? Decision.Refuse("deciding.no-way")
            : Decision.Accept(
                new MatterRaised(
                    id,
                    what,
                    agreed is null ? "" : kind,
                    chosen,
                    agreed is null ? "" : agreed["way"]
                )
            );
    }

    /// <summary>Says where one stands. It can be said again otherwise, and after it was decided.</summary>
    public static Decision Say(Matters matters, string id, string me, string stand, string words)
    {
        if (matters.Find(id) is not { Dropped: false } matter)
            return Decision.Refuse("deciding.not-there");
        if (words.Length > Longest)
            return Decision.Refuse("deciding.too-long");
        var stands = Ways.Stands(matter.What.Way);
        if (stands.Count > 0 ? !stands.Contains(stand) : words.Length == 0)
            return Decision.Refuse(stands.Count > 0 ? "deciding.no-stand" : "deciding.no-words");
        var said = new MatterSaid(id, stands.Count > 0 ? stand : "", words);
        return matter.Now.Any(v => v.By == me && (v.Stand, v.Words) == (said.Stand, words))
            ? Decision.Accept()
            : Decision.Accept(said);
    }

    /// <summary>
    /// Writes down what was decided. Where all have to agree, somebody has to have spoken, and nobody's no may stand. If two
    /// write it down, both stand.
    /// </summary>
    public static Decision Decide(Matters matters, string id, string words)
    {
        if (matters.Find(id) is not { Dropped: false } matter)
            return Decision.Refuse("deciding.not-there");
        if (words.Length is 0 or > Longest)
            return Decision.Refuse("deciding.no-outcome");
        if (matter.What.Way != Ways.Led && matter.Said.Count == 0)
            return Decision.Refuse("deciding.nobody-said");
        if (matter.What.Way == Ways.Consensus && matter.Now.Any(v => v.Stand == Ways.No))
            return Decision.Refuse("deciding.a-no-stands");
        return matter.Outcomes.Any(o => SameWords.Key(o.Words) == SameWords.Key(words))
            ? Decision.Accept()
            : Decision.Accept(new MatterDecided(id, words));
    }

    /// <summary>Takes it off the list of what is to be decided.</summary>
    public static Decision Drop(Matters matters, string id) =>
        matters.Find(id) is { IsOpen: true }
            ? Decision.Accept(new MatterDropped(id))
            : Decision.Refuse("deciding.not-there");
}
