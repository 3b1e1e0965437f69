using Kith.Interventions.Feeds;

namespace Kith.Interventions.Actions;

/// <summary>Something the team is about to do, with what keeps it safe.</summary>
/// <param name="Day">The day, if a day was said.</param>
/// <param name="Parts">Who does what.</param>
/// <param name="NotDo">What they will not do.</param>
/// <param name="Stop">What makes them stop.</param>
/// <param name="Backup">What they do if it goes wrong.</param>
/// <param name="Latest">Whether it stands in the newest entry of its sheet.</param>
public sealed record TeamAction(
    IReadOnlyList<Said> What,
    IReadOnlyList<Said> When,
    DateOnly? Day,
    IReadOnlyList<ActionPart> Parts,
    IReadOnlyList<Said> NotDo,
    IReadOnlyList<Said> Stop,
    IReadOnlyList<Said> Backup,
    bool Latest,
    Origin Origin
)
{
    /// <summary>The entry that tells of it.</summary>
    public ActionPlace Place => new(Origin.Sheet, Origin.Entry);

    /// <summary>What is done, when and by whom, in one line: what somebody says yes to.</summary>
    public string Words =>
        string.Join(
            " · ",
            What.Concat(When)
                .Select(s => s.Text)
                .Append(string.Join(", ", Parts.SelectMany(p => p.Who).Distinct()))
                .Where(t => t.Length > 0)
        );

    /// <summary>The newest place in the log that <see cref="Words"/> come from.</summary>
    internal long Seen =>
        What.Concat(When)
            .Select(s => s.Origin.Seq)
            .Concat(Parts.Select(p => p.Origin.Seq))
            .Append(Origin.Seq)
            .Max();
}

/// <summary>A part of an action. Either side may be empty.</summary>
public sealed record ActionPart(IReadOnlyList<string> Who, string Do, Origin Origin);
