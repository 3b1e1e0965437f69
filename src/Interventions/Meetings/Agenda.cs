using Kith.Interventions.Deciding;
using Kith.Interventions.Feeds;
using Kith.Interventions.Promises;
using Kith.Interventions.Tables;

namespace Kith.Interventions.Meetings;

/// <summary>A meeting prepared out of what is open. People strike out and add; nothing on it is an order.</summary>
/// <param name="Next">The meeting to come; null if no sheet tells of one.</param>
public sealed record Agenda(NextMeeting? Next, IReadOnlyList<AgendaPoint> Points)
{
    /// <summary>The points of one kind, in order.</summary>
    public IEnumerable<AgendaPoint> Of(AgendaKind kind) => Points.Where(p => p.Kind == kind);

    /// <summary>What boards and open matters leave to talk about by the next meeting, or in the coming week if it has no day.</summary>
    /// <param name="waiting">What waits for somebody, of the kinds <see cref="AgendaKind.Yes"/> and <see cref="AgendaKind.Limited"/>.</param>
    public static Agenda Make(
        Boards boards,
        Matters matters,
        DateOnly today,
        IReadOnlyList<AgendaPoint> waiting
    )
    {
        var next = boards.Meetings.Next(today);
        var day = next?.Day ?? today.AddDays(6);
        return new Agenda(
            next,
            [
                .. Put(next).Select(s => Point(AgendaKind.Put, s.Text)),
                .. LeftOpen(boards.Meetings, next),
                .. boards.Risks.Risks.Select(r => Point(AgendaKind.Risk, r.What, r.To, r.Review)),
                .. Due(boards.Promises, day),
                .. matters.Open.Select(m => Point(AgendaKind.Decide, m.What.What)),
                .. waiting,
                .. Asked(boards.Tables["requests"]),
                .. boards
                    .Agreements.Agreements.Where(a => a.IsUpBy(day))
                    .Select(a => Point(AgendaKind.Agreement, a.What, [], a.Review)),
                .. boards.Support.Open.Select(n => Point(AgendaKind.Need, n.Need)),
                .. boards.Roles.Gaps.Select(r => Point(AgendaKind.Gap, r.Name)),
            ]
        );
    }

    private static IReadOnlyList<Said> Put(NextMeeting? next) => next?.Agenda ?? [];

    private static IEnumerable<AgendaPoint> LeftOpen(MeetingBoard meetings, NextMeeting? next) =>
        meetings
            .Meetings.Where(m => m.Open.Count > 0)
            .TakeLast(1)
            .Where(m => next is null || m.Origin.Entry != next.Origin.Entry || m.Next.Count > 0)
            .SelectMany(m => m.Open)
            .Select(s => Point(AgendaKind.Left, s.Text));

    private static IEnumerable<AgendaPoint> Due(PromiseBoard promises, DateOnly day) =>
        promises
            .Promises.Where(p => p.State == PromiseState.Open && p.Due <= day)
            .Select(p => Point(AgendaKind.Promise, p.What, p.Who, p.By));

    private static IEnumerable<AgendaPoint> Asked(TableBoard requests) =>
        requests
            .Rows.Where(r => r["what"].Length > 0 && r["by"].Length > 0)
            .Where(r => r.Picked.GetValueOrDefault("state") != "done")
            .Select(r => Point(AgendaKind.Request, r["what"], r.Parts("to"), r["by"]));

    private static AgendaPoint Point(
        AgendaKind kind,
        string what,
        IReadOnlyList<string>? who = null,
        string when = ""
    ) => new(kind, what, who ?? [], when);
}

/// <summary>Something to talk about.</summary>
/// <param name="Who">Names of those it concerns.</param>
/// <param name="When">By when, as it was said.</param>
public sealed record AgendaPoint(
    AgendaKind Kind,
    string What,
    IReadOnlyList<string> Who,
    string When
);

/// <summary>Why something is on an agenda, in the order in which a meeting takes it.</summary>
public enum AgendaKind
{
    /// <summary>A risk the team shares: safety comes first.</summary>
    Risk,

    /// <summary>Somebody put it there.</summary>
    Put,

    /// <summary>It stayed open last time.</summary>
    Left,
    Promise,
    Decide,

    /// <summary>It waits for a yes.</summary>
    Yes,

    /// <summary>Words wait on their way to the limited seat, or from it.</summary>
    Limited,
    Request,
    Agreement,

    /// <summary>Needed, and nobody is named for it.</summary>
    Need,

    /// <summary>A role that nobody holds.</summary>
    Gap,
}
