namespace Kith.Interventions.Feeds;

/// <summary>Where something on a board was written, so that a page can name its author and lead back to the sheet.</summary>
/// <param name="Question">Id of the question, or of the table the row is in.</param>
/// <param name="Row">Id of a row; null outside tables.</param>
/// <param name="By">Mark of the one who wrote it.</param>
/// <param name="Day">The day of the entry.</param>
/// <param name="Seq">Place in the log: later is newer.</param>
public sealed record Origin(
    string Sheet,
    string Entry,
    string Question,
    string? Row,
    string By,
    DateOnly Day,
    long Seq
);

/// <summary>Words with where they were written.</summary>
public sealed record Said(string Text, Origin Origin);
