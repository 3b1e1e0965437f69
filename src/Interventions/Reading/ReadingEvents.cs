namespace Kith.Interventions.Reading;

/// <summary>In one's own notebook: its owner wants a list of what they have read.</summary>
public sealed record ReadingBegun : CircleEvent;

/// <summary>Its owner wants no such list any more. The marks are gone from it.</summary>
public sealed record ReadingEnded : CircleEvent;

/// <summary>Its owner took all marks off the list.</summary>
public sealed record ReadingEmptied : CircleEvent;

/// <summary>Its owner marked a page of the guide as read.</summary>
/// <param name="Page">The page's permanent id.</param>
public sealed record PageRead(string Page) : CircleEvent;

/// <summary>Its owner took the mark off a page.</summary>
public sealed record PageUnread(string Page) : CircleEvent;
