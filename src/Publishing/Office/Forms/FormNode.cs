namespace Kith.Publishing.Office.Forms;

/// <summary>A row of a survey with the rows inside it.</summary>
internal sealed record FormNode(FormRow Row, FormType Type, List<FormNode> Inside)
{
    private const int Deepest = 12;

    public string Kind => Row[FormColumns.Kind];

    public bool IsGroup => Type.Word is "begin_group";

    public bool IsRepeat => Type.Word is "begin_repeat";

    /// <summary>The rows as a tree. A group that is not closed, or closed and not begun, is a problem.</summary>
    public static IReadOnlyList<FormNode> Tree(IEnumerable<FormRow> rows, Remarks remarks)
    {
        var top = new List<FormNode>();
        var open = new Stack<FormNode>();
        foreach (var row in rows)
        {
            var type = FormType.Read(row[FormColumns.Type]);
            if (type.Word is "end_group" or "end_repeat")
            {
                Close(open, type, row, remarks);
                continue;
            }
            var node = new FormNode(row, type, []);
            (open.TryPeek(out var outer) ? outer.Inside : top).Add(node);
            if (!node.IsGroup && !node.IsRepeat)
                continue;
            if (open.Count == Deepest)
            {
                remarks.Problem(row, $"Groups are nested more than {Deepest} deep.");
                return top;
            }
            open.Push(node);
        }
        foreach (var node in open)
            remarks.Problem(node.Row, "This group or repeat is begun and never ended.");
        return top;
    }

    private static void Close(Stack<FormNode> open, FormType end, FormRow row, Remarks remarks)
    {
        if (!open.TryPeek(out var node))
            remarks.Problem(row, "Nothing is open here that could end.");
        else if (node.Type.Word[6..] != end.Word[4..])
            remarks.Problem(
                row,
                $"This ends a {end.Word[4..]}, but row {node.Row.Number} began a {node.Type.Word[6..]}."
            );
        else
            open.Pop();
    }
}
