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
/// Every board of a circle or notebook, each reckoned when it is first asked for and from its own sheets alone. Boards show
/// what people wrote and how it changed; sheets that are set aside show nowhere, and where people wrote at the same time
/// both stand.
/// </summary>
public sealed class Boards
{
    private readonly SheetBook _book;
    private readonly IEnumerable<Happened> _events;
    private readonly Func<string, Worksheet?> _worksheets;
    private readonly AnswerWords _words;

    private Boards(
        SheetBook book,
        IEnumerable<Happened> events,
        Func<string, Worksheet?> worksheets,
        AnswerWords? words
    )
    {
        (_book, _events, _worksheets) = (book, events, worksheets);
        _words = words ?? AnswerWords.English;
        Tables = new TableBoards(Things);
    }

    public SituationBoard Situation => field ??= SituationBoard.Fold(Fed("situation"));

    public RiskBoard Risks => field ??= RiskBoard.Fold(Fed("risks"));

    public PeopleBoard People => field ??= PeopleBoard.Fold(Fed("people"));

    public GoalsBoard Goals => field ??= GoalsBoard.Fold(Fed("goals"));

    public SupportBoard Support => field ??= SupportBoard.Fold(Fed("support"));

    public StaircaseBoard Staircase => field ??= StaircaseBoard.Fold(Fed("staircase"));

    public RoleBoard Roles => field ??= RoleBoard.Fold(Fed("roles"));

    public AgreementBoard Agreements => field ??= AgreementBoard.Fold(Fed("agreements"));

    public DecisionBoard Decisions => field ??= DecisionBoard.Fold(Fed("decisions"));

    public PromiseBoard Promises => field ??= PromiseBoard.Fold(Fed("promises"), _events);

    public MeetingBoard Meetings => field ??= MeetingBoard.Fold(Fed("meeting"));

    public ActionBoard Actions => field ??= ActionBoard.Fold(Fed("action"));

    public DangerBoard Danger => field ??= DangerBoard.Fold(_book, _worksheets, _words);

    /// <summary>People one could turn to, named in calm.</summary>
    public PeopleBoard Pod => field ??= PeopleBoard.Fold(Fed("pod"));

    /// <summary>The boards that are tables, by name.</summary>
    public TableBoards Tables { get; }

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
    ) => new(book, events, worksheets, words);

    private IReadOnlyList<FedThing> Fed(string board) => [.. Things(board)];

    private IEnumerable<FedThing> Things(string board) =>
        Feeds.Fed.To(board, _book.Shown, _worksheets, _words);
}
