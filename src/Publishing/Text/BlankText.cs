using System.Text;
using Kith.Packs;
using Kith.Publishing.Office.Blank;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>A blank worksheet as Markdown, to paste into whatever a group writes in.</summary>
public static class BlankText
{
    private const string Line = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\n";

    public static string Markdown(Worksheet worksheet, PaperWords words, bool facilitator = false)
    {
        var text = new StringBuilder();
        var picking = false;
        foreach (var piece in BlankPieces.Of(worksheet, words, facilitator))
        {
            var pick = piece is Passage { Style: PassageStyle.Pick };
            if (picking && !pick)
                text.Append('\n');
            picking = pick;
            Append(piece, text);
        }
        return text.ToString().TrimEnd() + '\n';
    }

    private static void Append(Piece piece, StringBuilder text)
    {
        switch (piece)
        {
            case Passage passage:
                text.Append(Begin(passage.Style)).Append(Words(passage.Runs));
                // Two spaces end a line without ending the paragraph.
                text.Append(passage.Style is PassageStyle.Pick ? "  \n" : "\n\n");
                break;
            case RuledLines lines:
                for (var i = 0; i < lines.Count; i++)
                    text.Append(Line);
                break;
            case BlankCells cells:
                Append(cells, text);
                break;
        }
    }

    private static void Append(BlankCells cells, StringBuilder text)
    {
        AppendRow(cells.Head.Select(Cell), text);
        AppendRow(cells.Head.Select(_ => "---"), text);
        foreach (var row in cells.Rows)
            AppendRow(cells.Head.Select((_, i) => i == 0 ? Cell(row) : ""), text);
        text.Append('\n');
    }

    private static void AppendRow(IEnumerable<string> cells, StringBuilder text) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(HeadCell? cell) =>
        cell is null ? "" : string.Join(" – ", cell.Small.Prepend(cell.Words).Select(Words));

    private static string Begin(PassageStyle style) =>
        style switch
        {
            PassageStyle.Title => "# ",
            PassageStyle.Heading => "## ",
            PassageStyle.Question => "### ",
            PassageStyle.Helper => "> ",
            _ => "",
        };

    private static string Words(IReadOnlyList<InlineRun> runs) =>
        string.Concat(runs.Select(r => Marked(r.Words, r.Strong ? "**" : ""))).TrimEnd();

    /// <summary>Escaping trims; the spaces between two runs are part of the sentence.</summary>
    private static string Marked(string words, string mark)
    {
        var (begin, end) = (words.TrimStart(), words.TrimEnd());
        return begin.Length == 0
            ? words
            : words[..^begin.Length]
                + mark
                + MarkdownEscape.Line(words)
                + mark
                + words[end.Length..];
    }
}
