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
        sink.Tag(
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>\n<thead>\n"
        );
        WriteRow(head, "<th scope=\"col\">", "</th>", sink);
        sink.Tag("</thead>\n<tbody>\n");
        foreach (var row in body)
        {
            if (row.Count > head.Count)
                problems.Add(lines.Of(row), "This row has more cells than the row of headings.");
            WriteRow(row, "<td>", "</td>", sink);
        }
        sink.Tag("</tbody>\n</table></div>\n");
    }

    private void WriteRow(TableRow row, string open, string close, Sink sink)
    {
        sink.Tag("<tr>");
        foreach (var cell in row.OfType<TableCell>())
        {
            sink.Tag(open);
            var own = new Sink();
            foreach (var paragraph in cell.OfType<ParagraphBlock>())
                inlines.Write(paragraph.Inline, own);
            blocks.Passage(own.Text, row, sentences: false);
            sink.Append(own);
            sink.Tag(close);
        }
        sink.Tag("</tr>\n");
    }
}
