using Kith.Interventions.Actions;
using Kith.Interventions.Consents;

namespace Kith.Workroom.Tests.Model;

/// <summary>What waits for whose yes, by the model.</summary>
internal sealed class PlainYeses(PlainView view)
{
    public IReadOnlyList<(string By, AskedFor What)> Asked =>
        [.. view.All<AskedFor>().Select(a => (a.Said.By, a.What))];

    public Answered? Last(string id) =>
        view.All<Answered>().LastOrDefault(a => a.What.Id == id).What;

    public bool IsUnasked(string id) => view.All<AskedNoMore>().Any(u => u.What.Id == id);

    public ConsentState StateOf(AskedFor asked) =>
        IsUnasked(asked.Id) ? ConsentState.Unasked
        : !view.Readers.Contains(asked.Whom) ? ConsentState.Gone
        : view.Today > asked.Until ? ConsentState.Ended
        : Last(asked.Id) is not { } last ? ConsentState.Waiting
        : Enum.Parse<ConsentState>($"{last.Word}");

    /// <summary>Each action with its words.</summary>
    public IReadOnlyList<(Place Place, string Words)> Actions =>
        [
            .. view.Fed("what")
                .Where(f => f.Texts.Count > 0)
                .Select(f => (f.Place, string.Join(" · ", f.Texts))),
        ];

    public bool IsGated(Place action) => view.All<NeedsYes>().Any(n => n.What.Action == action);

    /// <summary>Marks of those whose yes it needs.</summary>
    public IReadOnlyList<string> Whose(Place action) =>
        [
            .. view.All<NeedsYes>()
                .Where(n => n.What.Action == action)
                .SelectMany(n => n.What.Whose)
                .Distinct(),
        ];

    public NeedState Need(Place action, string words, string mark)
    {
        if (!view.Readers.Contains(mark))
            return NeedState.Outside;
        var asked = Asked
            .Select(a => a.What)
            .LastOrDefault(a => a.Action == action && a.Whom == mark && !IsUnasked(a.Id));
        return asked is null ? NeedState.NotAsked
            : asked.What != words ? NeedState.Changed
            : Enum.Parse<NeedState>($"{StateOf(asked)}");
    }

    public IReadOnlyList<string> Missing(Place action, string words) =>
        [.. Whose(action).Where(m => Need(action, words, m) != NeedState.Yes)];

    /// <summary>Whether somebody went ahead in the open, and nothing has changed since that they had to know.</summary>
    public bool IsOver(Place action, string words)
    {
        var held = view.All<LetWait>()
            .Where(l => l.What.Action == action)
            .Select(l => l.Said.Seq)
            .DefaultIfEmpty(-1)
            .Max();
        return view.All<WentOver>()
            .Any(o =>
                o.What.Action == action
                && o.Said.Seq > held
                && o.What.Words == words
                && Missing(action, words)
                    .All(m => o.What.Without.Contains(m) && !SpokeSince(action, m, o.Said.Seq))
            );
    }

    public GateState StateOf(Place action, string words) =>
        !IsGated(action) ? GateState.Open
        : Missing(action, words).Count == 0 ? GateState.Ready
        : IsOver(action, words) ? GateState.Overridden
        : GateState.Waiting;

    public IEnumerable<string> Lines =>
        [
            .. Asked.Select(a => $"yes {a.What.Id} {a.What.Whom} {StateOf(a.What)}"),
            .. Actions.Select(a =>
                $"action {a.Place.Sheet} {a.Place.Entry} {a.Words} {StateOf(a.Place, a.Words)} "
                + string.Join(',', Whose(a.Place).Select(m => $"{m}:{Need(a.Place, a.Words, m)}"))
            ),
        ];

    private bool SpokeSince(Place action, string mark, long seq)
    {
        var asked = Asked
            .Where(a => a.What.Action == action && a.What.Whom == mark)
            .Select(a => a.What.Id)
            .ToHashSet();
        return view.All<Answered>().Any(a => asked.Contains(a.What.Id) && a.Said.Seq > seq);
    }
}
