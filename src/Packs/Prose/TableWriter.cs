using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Kith.Packs.Prose;

/// <summary>Writes a table that can be scrolled sideways with the keyboard, so that it never breaks a narrow page.</summary>
internal sealed class TableWriter(
    BlockWriter blocks,
    InlineWriter inlines,
    LineFinder lines,
    Problems problems
)
{
    public void Write(Table table, Sink sink)
    {
        var rows = table.OfType<TableRow>().ToList();
        if (rows is not [{ IsHeader: true } head, .. var body])
        {
            problems.Add(lines.Of(table), "A table begins with a row of headings.");
            return;
        }
        // A row longer than the row of headings makes Markdig add empty headings; only a corner may be empty.
        if (head.Skip(1).OfType<TableCell>().Any(cell => cell.Count == 0))
            problems.Add(lines.Of(head), "Every column but the first needs a heading of its own.");
        sink.Tag(
            "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>\n<thead>\n"
        );
        WriteRow(head, "th scope=\"col\"", sink);
        sink.Tag("</thead>\n<tbody>\n");
        foreach (var row in body)
            WriteRow(row, "td", sink);
        sink.Tag("</tbody>\n</table></div>\n");
    }

    private void WriteRow(TableRow row, string named, Sink sink)
    {
        sink.Tag("<tr>");
        foreach (var cell in row.OfType<TableCell>())
        {
            var own = new Sink();
            foreach (var paragraph in cell.OfType<ParagraphBlock>())
                inlines.Write(paragraph.Inline, own);
            blocks.Passage(own.Text, row, sentences: false);
            // An empty corner heads nothing.
            var name = string.IsNullOrWhiteSpace(own.Text) ? "td" : named;
            sink.Tag($"<{name}>");
            sink.Append(own);
            sink.Tag($"</{name[..2]}>");
        }
        sink.Tag("</tr>\n");
    }
}
