namespace Kith.Worksheets;

public static class QuestionColumns
{
    /// <summary>The columns of a table; none for any other question.</summary>
    public static IReadOnlyList<Question> Columns(this Question question) =>
        question switch
        {
            RowsQuestion rows => rows.Columns,
            GridQuestion grid => grid.Columns,
            _ => [],
        };
}
