using Kith.Interventions.Consents;

namespace Kith.Interventions.Actions;

/// <summary>What may be said about the yeses an action needs. Pure: where it stands and a wish in, events or a refusal out.</summary>
public static class ActionDecisions
{
    private const int MostOthers = 20;

    /// <summary>
    /// Says whose yes an action needs, and asks those who read the room. Who has been asked about the action as it is worded
    /// now, and whose question has not ended, is not asked again: they can change their answer themselves.
    /// </summary>
    /// <param name="asking">The question to each, without an id, whom and what.</param>
    /// <param name="newId">Gives an id that nobody has used.</param>
    public static Decision Gate(
        GatedAction? found,
        ActionGated wish,
        ConsentAsked asking,
        Func<string> newId,
        DateOnly today,
        IReadOnlyCollection<string> readers
    )
    {
        if (found is null)
            return Decision.Refuse("actions.not-there");
        if (Wrong(found, wish) is { } wrong)
            return Decision.Refuse(wrong);
        var asked = Asked(found, wish.Whose, asking, newId);
        if (
            asked
                .Select(a => ConsentDecisions.Wrong(a, today, readers))
                .FirstOrDefault(w => w is not null) is
            { } unfit
        )
            return Decision.Refuse(unfit);
        return IsNew(found, wish) || asked.Count > 0
            ? Decision.Accept([wish, .. asked])
            : Decision.Refuse("actions.nothing-new");
    }

    /// <summary>Goes ahead without a yes, in the open.</summary>
    /// <param name="seen">What <see cref="GatedAction.Seen"/> was when its author looked: nobody passes over an answer unread.</param>
    /// <param name="hasName">Whether the author has said what they are called in the room.</param>
    public static Decision Override(GatedAction? found, string reason, long seen, bool hasName) =>
        found is null ? Decision.Refuse("actions.not-there")
        : !hasName ? Decision.Refuse("actions.no-name")
        : found.State == GateState.Paused ? Decision.Refuse("actions.paused")
        : found.State != GateState.Waiting ? Decision.Refuse("actions.nothing-missing")
        : found.Seen != seen ? Decision.Refuse("actions.changed")
        : string.IsNullOrWhiteSpace(reason) ? Decision.Refuse("actions.no-reason")
        : IsTooLong(reason) ? Decision.Refuse("actions.too-long")
        : Decision.Accept(
            new ActionOverridden(
                found.Action.Place,
                found.Action.Words,
                reason,
                [.. found.Missing.Select(n => n.Mark).OfType<string>()],
                [.. found.Missing.Select(n => n.Name).OfType<string>()]
            )
        );

    /// <summary>Lets an action wait after all. Anybody in the room may.</summary>
    public static Decision Hold(GatedAction? found) =>
        found is null ? Decision.Refuse("actions.not-there")
        : found.Stands is null ? Decision.Accept()
        : Decision.Accept(new ActionHeld(found.Action.Place));

    private static string? Wrong(GatedAction found, ActionGated wish) =>
        found.Action.What.Count == 0 ? "actions.no-what"
        : wish.Kinds.Count + found.Kinds.Count == 0 ? "actions.no-kind"
        : wish.Whose.Count + wish.Others.Count == 0 ? "actions.no-whose"
        : wish.Others.Count > MostOthers || wish.Others.Any(IsTooLong) ? "actions.too-long"
        : null;

    private static List<ConsentAsked> Asked(
        GatedAction found,
        IEnumerable<string> whose,
        ConsentAsked asking,
        Func<string> newId
    ) =>
        [
            .. whose
                .Where(m => IsToAsk(found, m))
                .Select(m =>
                    asking with
                    {
                        Consent = newId(),
                        Whom = m,
                        What = found.Action.Words,
                        Action = found.Action.Place,
                    }
                ),
        ];

    private static bool IsToAsk(GatedAction found, string mark) =>
        found.Needs.FirstOrDefault(n => n.Mark == mark)
            is null
                or {
                    State: NeedState.NotAsked
                        or NeedState.Ended
                        or NeedState.Changed
                        or NeedState.Outside
                };

    private static bool IsNew(GatedAction found, ActionGated wish) =>
        wish.Kinds.Except(found.Kinds).Any()
        || wish.Whose.Except(found.Needs.Select(n => n.Mark)).Any()
        || wish.Others.Except(found.Needs.Select(n => n.Name)).Any();

    private static bool IsTooLong(string text) => text.Length > ConsentDecisions.Longest;
}
