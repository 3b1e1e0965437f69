using Kith.Interventions;
using Kith.Interventions.Actions;
using Kith.Interventions.Consents;

namespace Kith.Workroom;

/// <summary>What waits for whose yes in one open circle.</summary>
public sealed class ConsentDesk
{
    private readonly OpenRoom _open;

    internal ConsentDesk(OpenRoom open) => _open = open;

    /// <summary>Every yes that was ever asked for.</summary>
    public ConsentBoard Board => ConsentBoard.Fold(_open.Events);

    /// <summary>Every action with the yeses it needs.</summary>
    public GateBoard Actions =>
        GateBoard.Fold(_open.Boards.Actions, _open.Events, Board, _open.Readers, _open.Today);

    /// <summary>What the reader was asked and has said nothing to.</summary>
    public IEnumerable<Consent> WaitingForMe =>
        Board.WaitingFor(_open.Me, _open.Today, _open.Readers);

    /// <summary>Where a question stands today.</summary>
    public ConsentState StateOf(Consent consent) => consent.On(_open.Today, _open.Readers);

    /// <summary>Asks a member for a yes.</summary>
    /// <param name="asked">The question without an id.</param>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Ask(ConsentAsked asked) =>
        _open.Do(r =>
            ConsentDecisions.Ask(asked with { Consent = OpenRoom.NewId() }, r.Today, r.Readers)
        );

    /// <summary>Answers, or takes a yes back.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Say(string consent, ConsentWord word, string text) =>
        _open.Do(r => ConsentDecisions.Say(Board, consent, r.Me, word, text, r.Today));

    /// <summary>Asks no longer.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Unask(string consent) =>
        _open.Do(r => ConsentDecisions.Unask(Board, consent, r.Me));

    /// <summary>Says whose yes an action needs, and asks them.</summary>
    /// <param name="asking">The question to each, without an id, whom and what.</param>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Gate(ActionGated wish, ConsentAsked asking) =>
        _open.Do(r =>
            ActionDecisions.Gate(
                Actions.Find(wish.Action),
                wish,
                asking,
                OpenRoom.NewId,
                r.Today,
                r.Readers
            )
        );

    /// <summary>Goes ahead without a yes, with a reason that the whole room reads.</summary>
    /// <param name="seen">What <see cref="GatedAction.Seen"/> was when the reader looked.</param>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Override(ActionPlace action, string reason, long seen) =>
        _open.Do(r =>
            ActionDecisions.Override(
                Actions.Find(action),
                reason,
                seen,
                r.Members.Names.ContainsKey(r.Me)
            )
        );

    /// <summary>Lets an action wait after all.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Hold(ActionPlace action) =>
        _open.Do(_ => ActionDecisions.Hold(Actions.Find(action)));
}
