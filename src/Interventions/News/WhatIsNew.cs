using Kith.Interventions.Accountability;
using Kith.Interventions.Deciding;
using Kith.Interventions.Decisions;
using Kith.Interventions.Files;
using Kith.Interventions.Promises;
using Kith.Interventions.Retaliation;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;

namespace Kith.Interventions.News;

/// <summary>
/// What others did in a room after a place in its log. Of answers it says on whose sheet they are and never what they say.
/// </summary>
/// <param name="Promises">Made or written anew.</param>
/// <param name="Settled">Kept, let go or opened again by somebody.</param>
/// <param name="Decisions">Made or written anew.</param>
/// <param name="Matters">Put to the team, spoken to or decided.</param>
/// <param name="Copies">Those that are shown today.</param>
/// <param name="Members">Marks of those who came.</param>
/// <param name="Steps">What happened to the accountability process.</param>
/// <param name="Answered">Where somebody wrote what is done about what was done to them.</param>
public sealed record WhatIsNew(
    IReadOnlyList<NewOnSheet> Sheets,
    IReadOnlyList<Promise> Promises,
    IReadOnlyList<Promise> Settled,
    IReadOnlyList<TeamDecision> Decisions,
    IReadOnlyList<Matter> Matters,
    IReadOnlyList<NewFile> Files,
    IReadOnlyList<SharedCopy> Copies,
    IReadOnlyList<string> Members,
    IReadOnlyList<ProcessStep> Steps,
    IReadOnlyList<Happened> Answered
)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsNothing =>
        Sheets.Count
            + Promises.Count
            + Settled.Count
            + Decisions.Count
            + Matters.Count
            + Files.Count
            + Copies.Count
            + Members.Count
            + Steps.Count
            + Answered.Count
        == 0;

    /// <param name="after">The last place in the log that is not new.</param>
    /// <param name="me">The reader's own mark: what they did themselves is not new to them.</param>
    public static WhatIsNew Since(
        long after,
        string me,
        IReadOnlyList<Happened> events,
        SheetBook book,
        Boards boards,
        IEnumerable<SharedCopy> copies
    )
    {
        bool IsNew(long seq, string by) => seq > after && by != me;
        var since = events.Where(e => IsNew(e.Seq, e.By)).ToList();
        return new WhatIsNew(
            OnSheets(since, book),
            [.. boards.Promises.Promises.Where(p => IsNew(p.Origin.Seq, p.Origin.By))],
            [.. Changed(since, boards.Promises)],
            [.. boards.Decisions.Decisions.Where(d => IsNew(d.Origin.Seq, d.Origin.By))],
            [.. Deciding.Matters.Fold(events).All.Where(m => IsNewIn(m, IsNew))],
            [.. since.Where(e => e.What is FileKept).Select(NewFile.Of)],
            [.. copies.Where(c => IsNew(c.Seq, c.By))],
            NewMembers.Of(events, since),
            [.. AccountabilityProcess.Fold(events).Steps.Where(s => IsNew(s.Seq, s.By))],
            [.. since.Where(e => e.What is BacklashAnswered)]
        );
    }

    private static bool IsNewIn(Matter matter, Func<long, string, bool> isNew) =>
        !matter.Dropped
        && (
            isNew(matter.Seq, matter.By)
            || matter.Said.Any(v => isNew(v.Seq, v.By))
            || matter.Outcomes.Any(o => isNew(o.Seq, o.By))
        );

    private static IEnumerable<Promise> Changed(
        IEnumerable<Happened> since,
        PromiseBoard promises
    ) =>
        since
            .Select(e => e.What)
            .OfType<PromiseSettled>()
            .Select(e => promises.Find(e.Sheet, e.Entry, e.Question, e.Row))
            .OfType<Promise>()
            .Distinct();

    private static IReadOnlyList<NewOnSheet> OnSheets(IEnumerable<Happened> since, SheetBook book)
    {
        var sheets = book.Shown.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return
        [
            .. since
                .Select(e => (Happened: e, Sheet: SheetOf(e.What)))
                .Where(e => e.Sheet is not null && sheets.ContainsKey(e.Sheet))
                .GroupBy(e => e.Sheet!, StringComparer.Ordinal)
                .Select(g => NewOnSheet.Of(sheets[g.Key], [.. g.Select(e => e.Happened)])),
        ];
    }

    private static string? SheetOf(CircleEvent what) =>
        what switch
        {
            SheetStarted e => e.Sheet,
            EntryStarted e => e.Sheet,
            AnswersGiven { Answers.Count: > 0 } e => e.Sheet,
            AnswersCarried { Answers.Count: > 0 } e => e.Sheet,
            _ => null,
        };
}
