using Kith.Interventions.Deciding;

namespace Kith.Workroom.Tests.Model;

/// <summary>What was put to the team to decide, by the model.</summary>
internal sealed class PlainMatters(PlainView view)
{
    public IReadOnlyList<PutToTeam> All => [.. view.All<PutToTeam>().Select(m => m.What)];

    public bool IsDropped(string id) => view.All<TookOff>().Any(t => t.What.Id == id);

    public IReadOnlyList<string> Outcomes(string id) =>
        [.. view.All<WroteDecision>().Where(d => d.What.Id == id).Select(d => d.What.Words)];

    public bool IsOpen(string id) => !IsDropped(id) && Outcomes(id).Count == 0;

    /// <summary>The last word of each.</summary>
    public IReadOnlyList<(string By, Spoke What)> Now(string id) =>
        [
            .. view.All<Spoke>()
                .Where(s => s.What.Id == id)
                .GroupBy(s => s.Said.By)
                .Select(g => (g.Key, g.Last().What)),
        ];

    public bool MayDecide(PutToTeam matter) =>
        !IsDropped(matter.Id)
        && (matter.Way == Ways.Led || Now(matter.Id).Count > 0)
        && !(matter.Way == Ways.Consensus && Now(matter.Id).Any(n => n.What.Stand == "no"));

    public IEnumerable<string> Lines =>
        All.Select(m =>
            $"matter {m.Id} {m.What} {(IsOpen(m.Id) ? "open" : "over")} "
            + string.Join(',', Now(m.Id).Select(n => $"{n.By}:{n.What.Stand}:{n.What.Words}"))
            + " -> "
            + string.Join(',', Outcomes(m.Id))
        );
}
