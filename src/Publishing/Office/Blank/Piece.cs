using Kith.Packs;

namespace Kith.Publishing.Office.Blank;

/// <summary>A piece of a blank worksheet, before it is known which kind of file it goes into.</summary>
internal abstract record Piece;

/// <summary>A paragraph.</summary>
internal sealed record Passage(PassageStyle Style, IReadOnlyList<InlineRun> Runs) : Piece;

/// <summary>Lines to write on.</summary>
internal sealed record RuledLines(int Count) : Piece;

/// <summary>A table to write in.</summary>
/// <param name="Named">The first column holds the names of the rows.</param>
/// <param name="Rows">One for each row: its name, or null for an empty row.</param>
/// <param name="Height">Of an empty row, in millimetres.</param>
internal sealed record BlankCells(
    IReadOnlyList<HeadCell> Head,
    bool Named,
    IReadOnlyList<HeadCell?> Rows,
    int Height
) : Piece;

/// <param name="Small">What stands below in small letters; may be empty.</param>
internal sealed record HeadCell(
    IReadOnlyList<InlineRun> Words,
    IReadOnlyList<IReadOnlyList<InlineRun>> Small
);

internal enum PassageStyle
{
    Title,
    Heading,
    Question,
    Condition,
    Text,
    Quiet,
    Helper,
    Pick,
}
