using Kith.Interventions.Consents;

namespace Kith.Interventions.Actions;

/// <summary>An action with the yeses it needs.</summary>
/// <param name="Kinds">Empty while nobody has said that it needs any.</param>
/// <param name="Stands">What lets it go ahead without a yes; null when nothing does.</param>
/// <param name="Log">Everything that ever overrode a missing yes, oldest first.</param>
/// <param name="Seen">The newest place in the log that decides about it.</param>
public sealed record GatedAction(
    TeamAction Action,
    IReadOnlyList<ActionKind> Kinds,
    IReadOnlyList<Need> Needs,
    Override? Stands,
    IReadOnlyList<Override> Log,
    long Seen
)
{
    /// <summary>What is not there.</summary>
    public IEnumerable<Need> Missing => Needs.Where(n => n.State != NeedState.Yes);

    /// <summary>Whether the room's accountability process is paused.</summary>
    public bool ProcessRests { get; init; }

    public GateState State =>
        Kinds.Count == 0 ? GateState.Open
        : ProcessRests && Kinds.Contains(ActionKind.Message) ? GateState.Paused
        : Needs.Count > 0 && !Missing.Any() ? GateState.Ready
        : Stands is null ? GateState.Waiting
        : GateState.Overridden;

    /// <summary>Whether what belongs to it may go out.</summary>
    public bool MayGo => State is GateState.Ready or GateState.Overridden;
}

/// <summary>One yes that an action needs.</summary>
/// <param name="Mark">The member's mark; null for somebody who does not read this room.</param>
/// <param name="Name">The name of such a person; null for a member.</param>
/// <param name="Consent">The newest question to them about this action, or null.</param>
public sealed record Need(string? Mark, string? Name, Consent? Consent, NeedState State);

/// <summary>Somebody went ahead without a yes, in the open.</summary>
public sealed record Override(ActionOverridden What, string By, DateTimeOffset At, long Seq);

/// <summary>Where an action stands.</summary>
public enum GateState
{
    /// <summary>Nobody has said that it needs a yes.</summary>
    Open,
    Waiting,
    Ready,
    Overridden,

    /// <summary>
    /// It is a message to the person who caused harm, and the process is paused. Nothing but the end of the pause lets it go.
    /// </summary>
    Paused,
}

/// <summary>Where one needed yes stands. Only <see cref="Yes"/> is a yes.</summary>
public enum NeedState
{
    NotAsked,
    Waiting,
    Yes,
    NotNow,
    No,
    TakenBack,
    Ended,

    /// <summary>The action is worded in another way since they were asked.</summary>
    Changed,

    /// <summary>They do not read this room, so that they cannot answer in it or take back what they said.</summary>
    Outside,
}
