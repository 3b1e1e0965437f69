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

/// <summary>An entry begins with the answers of an earlier one. They are its writer's own, and carried over until changed.</summary>
/// <param name="From">The earlier entry of the same sheet.</param>
public sealed record AnswersCarried(
    string Sheet,
    string Entry,
    string From,
    IReadOnlyList<GivenAnswer> Answers
) : CircleEvent;

/// <summary>An answer, or none where a question was skipped or an answer taken out.</summary>
/// <param name="Replaces">Places in the log of the answers its author saw; two answers that did not see each other both stand.</param>
public sealed record GivenAnswer(string Question, Answer? Answer, IReadOnlyList<long> Replaces);

/// <summary>The sheet is put away: no board or plan shows it. Nothing is lost.</summary>
public sealed record SheetSetAside(string Sheet, bool Aside) : CircleEvent;

/// <summary>The author types an entry for others who are there. The latest word stands; with nobody named it is taken back.</summary>
/// <param name="Present">Marks of the others.</param>
public sealed record FilledTogether(string Sheet, string Entry, IReadOnlyList<string> Present)
    : CircleEvent;

/// <summary>An entry was brought back from a file, which names who wrote it. Its author here is the one who brought it.</summary>
/// <param name="By">The name in the file.</param>
/// <param name="For">Those it was typed for, by the file.</param>
public sealed record EntryBroughtBack(
    string Sheet,
    string Entry,
    string By,
    IReadOnlyList<string> For
) : CircleEvent;
