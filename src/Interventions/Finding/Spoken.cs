using Kith.Interventions.Accountability;
using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Interventions.Deciding;
using Kith.Interventions.Files;
using Kith.Interventions.Limited;
using Kith.Interventions.Retaliation;
using Kith.Interventions.Ties;

namespace Kith.Interventions.Finding;

/// <summary>What a member wrote in a room beside its sheets, as it stands there to be read.</summary>
/// <param name="Thing">Id of a question for a yes; sheet and entry of an action; empty where a room has one such page.</param>
internal sealed record Spoken(FoundIn In, string Thing, string Text, DateOnly Day)
{
    /// <summary>All of it. What was dropped or held back stands nowhere any more.</summary>
    public static IEnumerable<Spoken> Of(IReadOnlyCollection<Happened> events) =>
        [
            .. Process(AccountabilityProcess.Fold(events)),
            .. ConsentBoard.Fold(events).All.SelectMany(Consent),
            .. Matters.Fold(events).All.Where(m => !m.Dropped).SelectMany(Matter),
            .. StatedTies.Fold(events).All.Select(t => At(FoundIn.Ties, t.Words, t.At)),
            .. Limited(LimitedBoard.Fold(events)),
            .. events.SelectMany(Alone),
        ];

    private static IEnumerable<Spoken> Process(AccountabilityProcess process) =>
        process
            .Fit.Select(f => At(FoundIn.Process, f.Words, f.At))
            .Concat(
                from step in process.Steps
                from words in Words(step.What)
                select At(FoundIn.Process, words, step.At)
            );

    private static IEnumerable<string> Words(CircleEvent step) =>
        step switch
        {
            ProcessOpened e => [.. e.Ends.Select(x => x.Words), .. e.Requests],
            EndsAdded e => e.Ends.Select(x => x.Words),
            ProcessPaused e => [e.Words],
            ProcessWentOn e => [e.Words],
            RefusalHeard e => [e.Words],
            RefusalOver e => [e.Words],
            ProcessClosed e => [.. e.Marks.Select(m => m.Words), e.StaysOpen, e.Words],
            ProcessReopened e => [e.Words],
            _ => [],
        };

    private static IEnumerable<Spoken> Consent(Consent consent) =>
        [
            .. new[] { consent.Asked.What, consent.Asked.Purpose, consent.Asked.Knows }.Select(
                words => At(FoundIn.Consent, words, consent.At, consent.Id)
            ),
            .. consent.Answers.Select(a => At(FoundIn.Consent, a.Text, a.At, consent.Id)),
        ];

    private static IEnumerable<Spoken> Matter(Matter matter) =>
        [
            At(FoundIn.Deciding, matter.What.What, matter.At),
            .. matter.Said.Select(v => At(FoundIn.Deciding, v.Words, v.At)),
            .. matter.Outcomes.Select(o => At(FoundIn.Deciding, o.Words, o.At)),
        ];

    private static IEnumerable<Spoken> Limited(LimitedBoard board) =>
        board
            .Drafts.Select(d => At(FoundIn.Limited, d.Text, d.At))
            .Concat(board.Exchanges.Select(e => new Spoken(FoundIn.Limited, "", e.Text, e.Day)));

    private static IEnumerable<Spoken> Alone(Happened happened) =>
        happened.What switch
        {
            BacklashAnswered e => new[] { e.Do, e.Speaks, e.Silent, e.Beside }.Select(words =>
                At(FoundIn.Backlash, words, happened.At)
            ),
            ActionOverridden e =>
            [
                At(FoundIn.Action, e.Reason, happened.At, $"{e.Action.Sheet}/{e.Action.Entry}"),
            ],
            FileKept e => [At(FoundIn.File, e.Name, happened.At)],
            _ => [],
        };

    private static Spoken At(FoundIn where, string text, DateTimeOffset at, string thing = "") =>
        new(where, thing, text, DateOnly.FromDateTime(at.UtcDateTime));
}
