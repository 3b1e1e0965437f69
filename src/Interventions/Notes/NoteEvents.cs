namespace Kith.Interventions.Notes;

/// <summary>In its writer's own notebook: a note beside one question of a sheet. The latest stands; an empty text removes it.</summary>
/// <param name="Circle">The room the sheet is in: a circle's id, or <c>notebook</c>.</param>
public sealed record MarginNote(string Circle, string Sheet, string Question, string Text)
    : CircleEvent;

/// <summary>In its writer's own notebook: a note beside one page of a room. The latest stands; an empty text removes it.</summary>
/// <param name="Circle">A circle's id, or <c>notebook</c>.</param>
/// <param name="Page">What follows the room's address, such as <c>boards/people</c>; empty for the room's own page.</param>
public sealed record PageNote(string Circle, string Page, string Text) : CircleEvent;

/// <summary>In a room: somebody put a copy of a note of theirs beside a question, for everybody there.</summary>
/// <param name="Note">The copy's id.</param>
public sealed record NoteShown(string Note, string Sheet, string Question, string Text)
    : CircleEvent;

/// <summary>The writer of a shown note took it back.</summary>
public sealed record NoteTakenBack(string Note) : CircleEvent;
