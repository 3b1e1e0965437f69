using Kith.Worksheets;

namespace Kith.Interventions.Sheets;

/// <summary>Somebody began to fill in a worksheet. Its first entry has the same id as the sheet.</summary>
/// <param name="Version">The worksheet's version it was begun with.</param>
public sealed record SheetStarted(string Sheet, string Worksheet, int Version, DateOnly Day)
    : CircleEvent;

/// <summary>A worksheet that repeats was filled in again on another day.</summary>
public sealed record EntryStarted(string Sheet, string Entry, DateOnly Day) : CircleEvent;

/// <summary>One save: the answers of one form, in one durable append.</summary>
public sealed record AnswersGiven(string Sheet, string Entry, IReadOnlyList<GivenAnswer> Answers)
    : CircleEvent;

/// <summary>An answer, or none where a question was skipped or an answer taken out.</summary>
/// <param name="Replaces">Places in the log of the answers its author saw; two answers that did not see each other both stand.</param>
public sealed record GivenAnswer(string Question, Answer? Answer, IReadOnlyList<long> Replaces);

/// <summary>The sheet is put away: no board or plan shows it. Nothing is lost.</summary>
public sealed record SheetSetAside(string Sheet, bool Aside) : CircleEvent;
