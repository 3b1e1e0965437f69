using Kith.Interventions.Actions;

namespace Kith.Interventions.Limited;

/// <summary>What may be said to a limited seat and by whom. Nothing goes either way that nobody looked at.</summary>
public static class LimitedDecisions
{
    /// <summary>The longest text either way, in characters.</summary>
    public const int Longest = 8000;

    /// <summary>Under what role something is released: never a name.</summary>
    public static readonly IReadOnlyList<string> Roles = ["team", "facilitator", "support", "ally"];

    /// <summary>The role, or the first where somebody signed one that there is not.</summary>
    public static string Known(string role) => Roles.Contains(role) ? role : Roles[0];

    /// <summary>Begins or stops to look at what waits.</summary>
    public static Decision Watch(LimitedBoard board, string me, bool watches) =>
        board.Watchers.Contains(me) == watches
            ? Decision.Accept()
            : Decision.Accept(new LimitedWatched(watches));

    /// <summary>Words that wait for somebody to look at them; anybody in the room may write them.</summary>
    public static Decision Draft(string id, string text) =>
        Wrong(text) is { } wrong
            ? Decision.Refuse(wrong)
            : Decision.Accept(new LimitedDrafted(id, text));

    /// <summary>Says that waiting words belong to an action whose yeses are asked for. Anybody in the room may.</summary>
    public static Decision Tie(
        LimitedBoard board,
        GateBoard gates,
        string draft,
        ActionPlace action
    ) =>
        board.Find(draft) is not { } found ? Decision.Refuse("limited.settled")
        : gates.Find(action) is null or { State: GateState.Open }
            ? Decision.Refuse("limited.no-action")
        : found.Ties.Contains(action) ? Decision.Accept()
        : Decision.Accept(new LimitedTied(draft, action));

    /// <summary>Whether words wait for a yes. An action that is not to be seen here any more lets nothing go.</summary>
    public static bool Waits(LimitedDraft draft, GateBoard gates) =>
        draft.Ties.Any(t => gates.Find(t) is not { MayGo: true });

    /// <summary>Releases waiting words, as they are or rewritten.</summary>
    public static Decision Release(
        LimitedBoard board,
        GateBoard gates,
        string me,
        string draft,
        string role,
        string text
    ) =>
        Refusal(board, me) is { } refusal ? Decision.Refuse(refusal)
        : board.Find(draft) is not { } found ? Decision.Refuse("limited.settled")
        : Waits(found, gates) ? Decision.Refuse("limited.needs-yes")
        : !Roles.Contains(role) ? Decision.Refuse("limited.no-role")
        : Wrong(text) is { } wrong ? Decision.Refuse(wrong)
        : Decision.Accept(new LimitedReleased(draft, role, text));

    /// <summary>Holds waiting words back for good.</summary>
    public static Decision Hold(LimitedBoard board, string me, string draft) =>
        Refusal(board, me) is { } refusal ? Decision.Refuse(refusal)
        : board.Find(draft) is null ? Decision.Refuse("limited.settled")
        : Decision.Accept(new LimitedDraftHeld(draft));

    /// <summary>Lets what the seat wrote into the room, as it is or rewritten; holds it back if there is no text.</summary>
    public static Decision Settle(
        LimitedBoard board,
        string me,
        long number,
        DateOnly day,
        string? text
    ) =>
        Refusal(board, me) is { } refusal ? Decision.Refuse(refusal)
        : board.IsSettled(number) ? Decision.Refuse("limited.settled")
        : text is null ? Decision.Accept(new LimitedPostHeld(number))
        : Wrong(text) is { } wrong ? Decision.Refuse(wrong)
        : Decision.Accept(new LimitedPostShown(number, day, text));

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static string? Wrong(string text) =>
        string.IsNullOrWhiteSpace(text) ? "limited.empty"
        : text.Length > Longest ? "limited.too-long"
        : null;

    private static string? Refusal(LimitedBoard board, string me) =>
        board.Watchers.Contains(me) ? null : "limited.not-looking";
}
