namespace Kith.Worksheets;

/// <summary>
/// Shows a question only if an earlier answer fits. A condition on a column of an earlier table holds if any row fits.
/// An unanswered question fits nothing but <see cref="Test.IsNot"/>.
/// </summary>
/// <param name="On">Id of an earlier question, or of an earlier column.</param>
/// <param name="Values">Option ids, or one number for <see cref="Test.AtLeast"/>; empty for <see cref="Test.Answered"/>.</param>
public sealed record Condition(string On, Condition.Test How, IReadOnlyList<string> Values)
{
    public enum Test
    {
        Is,
        IsNot,
        AnyOf,
        AtLeast,
        Answered,
    }

    /// <summary>Whether the question is shown, given the answers so far.</summary>
    public bool Holds(IReadOnlyDictionary<string, Answer> answers)
    {
        var candidates = Candidates(answers).ToList();
        return How switch
        {
            Test.Answered => candidates.Count > 0,
            Test.IsNot => !candidates.Any(a => a.Holds(Values[0])),
            Test.AtLeast => candidates.Any(a =>
                a.AtLeast(int.Parse(Values[0], System.Globalization.CultureInfo.InvariantCulture))
            ),
            _ => candidates.Any(a => Values.Any(a.Holds)),
        };
    }

    private IEnumerable<Answer> Candidates(IReadOnlyDictionary<string, Answer> answers)
    {
        if (answers.TryGetValue(On, out var own))
            yield return own;
        foreach (var row in answers.Values.SelectMany(Rows))
            if (row.Cells.TryGetValue(On, out var cell))
                yield return cell;
    }

    private static IEnumerable<Row> Rows(Answer answer) =>
        answer switch
        {
            RowsAnswer table => table.Rows,
            GridAnswer grid => grid.Rows.Values,
            _ => [],
        };
}
