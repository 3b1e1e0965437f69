using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>A sheet as it is taken away and brought back.</summary>
/// <param name="Worksheet">The worksheet's id.</param>
/// <param name="Version">The worksheet's version.</param>
/// <param name="Entries">Oldest first; at least one.</param>
public sealed record SheetFile(string Worksheet, int Version, IReadOnlyList<FileEntry> Entries)
{
    /// <summary>Whether it was invented in a practice room. Such a file says so, and is not brought back.</summary>
    public bool IsPractice { get; init; }
}

/// <summary>One filling.</summary>
/// <param name="By">The name of the one who began it.</param>
/// <param name="For">Names of those it was typed for.</param>
/// <param name="Answers">The newest answer to each question, by its id.</param>
/// <param name="Also">Answers that others gave at the same moment and that stand as well.</param>
public sealed record FileEntry(
    string By,
    DateOnly Day,
    IReadOnlyList<string> For,
    IReadOnlyDictionary<string, Answer> Answers,
    IReadOnlyList<AlsoGiven> Also
);

/// <summary>Answers of somebody who wrote at the same moment as another.</summary>
public sealed record AlsoGiven(string By, IReadOnlyDictionary<string, Answer> Answers);

/// <summary>A file that was read, or the first thing that is wrong with it.</summary>
public sealed record SheetReading(SheetFile? File, Worksheet? Worksheet, SheetProblem? Problem);

/// <summary>Why a file was refused.</summary>
/// <param name="Where">The place in the file, such as <c>entries[0].answers.risk[2].plan</c>, or a line.</param>
/// <param name="Key">Key of a plain sentence.</param>
/// <param name="Limit">The limit it passed, if it is about one.</param>
public sealed record SheetProblem(string Where, string Key, string Limit = "");
