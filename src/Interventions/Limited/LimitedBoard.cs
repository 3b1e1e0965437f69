using Kith.Interventions.Actions;

namespace Kith.Interventions.Limited;

/// <summary>What a room's log says of its limited seat: who looks at what waits, and what became of it.</summary>
public sealed class LimitedBoard
{
    private readonly List<LimitedDraft> _drafts = [];
    private readonly List<LimitedExchange> _exchanges = [];
    private readonly HashSet<long> _settled = [];
    private readonly List<string> _watchers = [];

    /// <summary>Marks of those who look at what waits.</summary>
    public IReadOnlyList<string> Watchers => _watchers;

    /// <summary>Words for the seat that wait, oldest first. None wait for a seat that was ended.</summary>
    public IReadOnlyList<LimitedDraft> Drafts => _drafts;

    /// <summary>What went either way, oldest first.</summary>
    public IReadOnlyList<LimitedExchange> Exchanges => _exchanges;

    /// <summary>Whether somebody has let in or held back what the seat wrote under this number.</summary>
    public bool IsSettled(long number) => _settled.Contains(number);

    /// <summary>The waiting words with this id, or null.</summary>
    public LimitedDraft? Find(string draft) => _drafts.Find(d => d.Id == draft);

    /// <summary>Where the latest limited seat stands.</summary>
    public static LimitedBoard Fold(IEnumerable<Happened> events)
    {
        var board = new LimitedBoard();
        foreach (var happened in events)
            if (happened.What is LimitedMade)
            {
                board = new LimitedBoard();
                board._watchers.Add(happened.By);
            }
            else
                board.Take(happened);
        return board;
    }

    private void Take(Happened happened)
    {
        switch (happened.What)
        {
            case LimitedEnded:
                _drafts.Clear();
                break;
            case LimitedWatched e:
                _watchers.Remove(happened.By);
                if (e.Watches)
                    _watchers.Add(happened.By);
                break;
            case LimitedDrafted e when Find(e.Draft) is null:
                _drafts.Add(new LimitedDraft(e.Draft, e.Text, happened.By, happened.At));
                break;
            case LimitedTied e when _drafts.FindIndex(d => d.Id == e.Draft) is >= 0 and var place:
                _drafts[place] = _drafts[place] with
                {
                    Ties = [.. _drafts[place].Ties.Append(e.Action).Distinct()],
                };
                break;
            case LimitedReleased e:
                var ties = Find(e.Draft)?.Ties ?? [];
                _drafts.RemoveAll(d => d.Id == e.Draft);
                _exchanges.Add(
                    new(Day(happened), happened.By, e.Text, LimitedDecisions.Known(e.As))
                    {
                        Ties = ties,
                    }
                );
                break;
            case LimitedDraftHeld e:
                _drafts.RemoveAll(d => d.Id == e.Draft);
                break;
            case LimitedPostShown e when _settled.Add(e.Number):
                _exchanges.Add(new(e.Day, happened.By, e.Text, As: null));
                break;
            case LimitedPostHeld e:
                _settled.Add(e.Number);
                break;
        }
    }

    private static DateOnly Day(Happened happened) =>
        DateOnly.FromDateTime(happened.At.UtcDateTime);
}

/// <summary>Words for the limited seat that wait.</summary>
/// <param name="By">Who wrote them.</param>
public sealed record LimitedDraft(string Id, string Text, string By, DateTimeOffset At)
{
    /// <summary>The actions they belong to. They go only when each of those may.</summary>
    public IReadOnlyList<ActionPlace> Ties { get; init; } = [];
}

/// <summary>Something that was released to the limited seat, or let in from it.</summary>
/// <param name="By">Who released it or let it in.</param>
/// <param name="As">The role it was released under; null for what came from the seat.</param>
public sealed record LimitedExchange(DateOnly Day, string By, string Text, string? As)
{
    /// <summary>The actions it belonged to.</summary>
    public IReadOnlyList<ActionPlace> Ties { get; init; } = [];
}
