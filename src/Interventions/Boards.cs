using Kith.Interventions.Actions;
using Kith.Interventions.Agreements;
using Kith.Interventions.Danger;
using Kith.Interventions.Decisions;
using Kith.Interventions.Feeds;
using Kith.Interventions.Goals;
using Kith.Interventions.Meetings;
using Kith.Interventions.People;
using Kith.Interventions.Promises;
using Kith.Interventions.Risks;
using Kith.Interventions.Roles;
using Kith.Interventions.Sheets;
using Kith.Interventions.Situation;
using Kith.Interventions.Staircase;
using Kith.Interventions.Support;
using Kith.Interventions.Tables;
using Kith.Worksheets;

namespace Kith.Interventions;

/// <summary>
/// Every board of a circle or notebook. Boards show what people wrote and how it changed; sheets that are set aside show
/// nowhere, and where people wrote at the same time both stand.
/// </summary>
/// <param name="Pod">People one could turn to, named in calm.</param>
/// <param name="Tables">The boards that are tables, by name.</param>
public sealed record Boards(
    SituationBoard Situation,
    RiskBoard Risks,
    PeopleBoard People,
    GoalsBoard Goals,
    SupportBoard Support,
    StaircaseBoard Staircase,
    RoleBoard Roles,
    AgreementBoard Agreements,
    DecisionBoard Decisions,
    PromiseBoard Promises,
    MeetingBoard Meetings,
    ActionBoard Actions,
    DangerBoard Danger,
    PeopleBoard Pod,
    IReadOnlyDictionary<string, TableBoard> Tables
)
{
    /// <summary>The boards that a log gives.</summary>
    /// <param name="worksheets">A worksheet by its id, or null.</param>
    /// <param name="words">For answers in plain words; English if left out.</param>
    public static Boards Fold(
        IReadOnlyCollection<Happened> events,
        Func<string, Worksheet?> worksheets,
        AnswerWords? words = null
    ) => Of(SheetBook.Fold(events), events, worksheets, words);

    /// <summary>The boards of a book that is already folded, or of some of its sheets.</summary>
    /// <param name="events">Where promises were settled; other events are passed over.</param>
    public static Boards Of(
        SheetBook book,
        IEnumerable<Happened> events,
        Func<string, Worksheet?> worksheets,
        AnswerWords? words = null
    )
    {
        words ??= AnswerWords.English;
        var fed = Fed.From(book.Shown, worksheets, words).ToLookup(t => t.Board);
        return new Boards(
            SituationBoard.Fold([.. fed["situation"]]),
            RiskBoard.Fold([.. fed["risks"]]),
            PeopleBoard.Fold([.. fed["people"]]),
            GoalsBoard.Fold([.. fed["goals"]]),
            SupportBoard.Fold([.. fed["support"]]),
            StaircaseBoard.Fold([.. fed["staircase"]]),
            RoleBoard.Fold([.. fed["roles"]]),
            AgreementBoard.Fold([.. fed["agreements"]]),
            DecisionBoard.Fold([.. fed["decisions"]]),
            PromiseBoard.Fold([.. fed["promises"]], events),
            MeetingBoard.Fold([.. fed["meeting"]]),
            ActionBoard.Fold([.. fed["action"]]),
            DangerBoard.Fold(book, worksheets, words),
            PeopleBoard.Fold([.. fed["pod"]]),
            TableBoard.Names.ToDictionary(
                n => n,
                n => TableBoard.Fold(n, fed[n]),
                StringComparer.Ordinal
            )
        );
    }
}
