namespace Kith.Interventions.Deciding;

/// <summary>What was put to the team to decide, oldest first, with what each said and what was decided.</summary>
public sealed record Matters(IReadOnlyList<Matter> All)
{
    /// <summary>Those that wait to be decided.</summary>
    public IEnumerable<Matter> Open => All.Where(m => m.IsOpen);

    /// <summary>What was written down as decided, newest first.</summary>
    public IEnumerable<Decided> Decided =>
        All.SelectMany(m => m.Outcomes.Select(o => new Decided(m, o)))
            .OrderByDescending(d => d.Outcome.Seq);

    /// <summary>The matter with this id, or null.</summary>
    public Matter? Find(string id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>What a room's log says. An unknown way to decide is passed over, and words about an unknown matter.</summary>
    public static Matters Fold(IEnumerable<Happened> events)
    {
        var matters = new List<Matter>();
        foreach (var happened in events)
            switch (happened.What)
            {
                case MatterRaised e
                    when Ways.All.Contains(e.Way) && !matters.Exists(m => m.Id == e.Matter):
                    matters.Add(
                        new Matter(e, happened.By, happened.At, happened.Seq, [], [], false)
                    );
                    break;
                case MatterSaid e:
                    Change(
                        e.Matter,
                        m =>
                            e.Stand.Length == 0 || Ways.Stands(m.What.Way).Contains(e.Stand)
                                ? m with
                                {
                                    Said = [.. m.Said, Voice.Of(e, happened)],
                                }
                                : m
                    );
                    break;
                case MatterDecided e:
                    Change(
                        e.Matter,
                        m => m with { Outcomes = [.. m.Outcomes, Outcome.Of(e, happened)] }
                    );
                    break;
                case MatterDropped e:
                    Change(e.Matter, m => m with { Dropped = true });
                    break;
            }
        return new Matters(matters);

        void Change(string id, Func<Matter, Matter> change)
        {
            var place = matters.FindIndex(m => m.Id == id);
            if (place >= 0)
                matters[place] = change(matters[place]);
        }
    }
}

/// <summary>Something for the team to decide.</summary>
/// <param name="By">Mark of the one who put it there.</param>
/// <param name="Said">Everything that was said to it, in order; also what somebody later said otherwise.</param>
/// <param name="Outcomes">What was written down as decided: one, or several where people wrote at the same time.</param>
public sealed record Matter(
    MatterRaised What,
    string By,
    DateTimeOffset At,
    long Seq,
    IReadOnlyList<Voice> Said,
    IReadOnlyList<Outcome> Outcomes,
    bool Dropped
)
{
    public string Id => What.Matter;

    public bool IsOpen => Outcomes.Count == 0 && !Dropped;

    /// <summary>What each member said last, in the order in which they first spoke.</summary>
    public IReadOnlyList<Voice> Now => [.. Said.GroupBy(s => s.By).Select(g => g.Last())];

    /// <summary>What members said before they said something else.</summary>
    public IEnumerable<Voice> Before => Said.Except(Now);

    /// <summary>Marks of those among the readers who have said nothing.</summary>
    public IEnumerable<string> Silent(IEnumerable<string> readers) =>
        readers.Except(Said.Select(s => s.By));
}

/// <summary>Something that was decided, with what it answers and the way it was decided.</summary>
public sealed record Decided(Matter Matter, Outcome Outcome)
{
    public string Words => Outcome.Words;

    /// <summary>One of <see cref="Ways.All"/>.</summary>
    public string Way => Matter.What.Way;

    public DateOnly Day => DateOnly.FromDateTime(Outcome.At.UtcDateTime);
}

/// <summary>What a member said.</summary>
public sealed record Voice(string By, DateTimeOffset At, long Seq, string Stand, string Words)
{
    internal static Voice Of(MatterSaid said, Happened happened) =>
        new(happened.By, happened.At, happened.Seq, said.Stand, said.Words);
}

/// <summary>What somebody wrote down as decided.</summary>
public sealed record Outcome(string By, DateTimeOffset At, long Seq, string Words)
{
    internal static Outcome Of(MatterDecided decided, Happened happened) =>
        new(happened.By, happened.At, happened.Seq, decided.Words);
}
