namespace Kith.Interventions.Limited;

/// <summary>Somebody made a limited seat. What was said of an earlier one is over.</summary>
public sealed record LimitedMade : CircleEvent;

/// <summary>The limited seat was ended.</summary>
public sealed record LimitedEnded : CircleEvent;

/// <summary>Its author looks at what waits in both directions, or does so no longer.</summary>
public sealed record LimitedWatched(bool Watches) : CircleEvent;

/// <summary>Words for the limited seat. They wait until somebody who looks at them releases them.</summary>
public sealed record LimitedDrafted(string Draft, string Text) : CircleEvent;

/// <summary>Waiting words belong to an action, and wait with it for the yeses it needs. It cannot be untied.</summary>
public sealed record LimitedTied(string Draft, Actions.ActionPlace Action) : CircleEvent;

/// <summary>Words were released to the limited seat, as they stand here.</summary>
/// <param name="As">The role they were released under; see <see cref="LimitedDecisions.Roles"/>.</param>
public sealed record LimitedReleased(string Draft, string As, string Text) : CircleEvent;

/// <summary>Words for the limited seat were held back.</summary>
public sealed record LimitedDraftHeld(string Draft) : CircleEvent;

/// <summary>What the limited seat wrote was let into the room, as it stands here.</summary>
/// <param name="Number">The seat's own number for it.</param>
/// <param name="Day">On which day the seat wrote it.</param>
public sealed record LimitedPostShown(long Number, DateOnly Day, string Text) : CircleEvent;

/// <summary>What the limited seat wrote was held back.</summary>
/// <param name="Number">The seat's own number for it.</param>
public sealed record LimitedPostHeld(long Number) : CircleEvent;
