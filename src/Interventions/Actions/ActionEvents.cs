namespace Kith.Interventions.Actions;

/// <summary>Where an action is written: one entry of a sheet.</summary>
public sealed record ActionPlace(string Sheet, string Entry);

/// <summary>
/// Somebody says that an action is of a kind that needs yeses, and whose. A later one adds to it; nothing said here is
/// taken out again.
/// </summary>
/// <param name="Whose">Marks of members.</param>
/// <param name="Others">Names of people who do not read this room. Nobody can answer here for them.</param>
public sealed record ActionGated(
    ActionPlace Action,
    IReadOnlyList<ActionKind> Kinds,
    IReadOnlyList<string> Whose,
    IReadOnlyList<string> Others
) : CircleEvent;

/// <summary>Its author means to go ahead without a yes that is needed, and says why. It stays for the whole room to read.</summary>
/// <param name="Words">The action as it was worded then.</param>
/// <param name="Without">Marks of those whose yes was not there.</param>
/// <param name="WithoutOthers">Names of such people who do not read this room.</param>
public sealed record ActionOverridden(
    ActionPlace Action,
    string Words,
    string Reason,
    IReadOnlyList<string> Without,
    IReadOnlyList<string> WithoutOthers
) : CircleEvent;

/// <summary>The action waits after all: whatever overrode a missing yes before does so no longer.</summary>
public sealed record ActionHeld(ActionPlace Action) : CircleEvent;

/// <summary>Kinds of actions that need yeses.</summary>
public enum ActionKind
{
    /// <summary>It touches a survivor.</summary>
    Survivor,

    /// <summary>A message to the person who caused harm.</summary>
    Message,

    /// <summary>Somebody new is told.</summary>
    Telling,

    /// <summary>A story is published.</summary>
    Story,
}
