using Kith.Worksheets;

namespace Kith.Web.Tests.Attacks;

/// <summary>The answers of a worksheet's example with payloads in the place of everything that somebody typed.</summary>
internal sealed class Written
{
    private const int ManyAtOnce = 40;
    private readonly Func<string, string> change;
    private int next;

    private Written(int first, Func<string, string> change) =>
        (next, this.change) = (first, change);

    /// <param name="change">What is done to each payload before it is typed.</param>
    public static Dictionary<string, Answer> In(
        Worksheet worksheet,
        int round,
        Func<string, string> change
    )
    {
        // 331 is a prime, so that the worksheets and rounds begin all over the list.
        var place = RealPackPlace(worksheet);
        var written = new Written((place * 331) + (round * 97), change);
        return worksheet
            .Example!.Entries[0]
            .Answers.ToDictionary(
                a => a.Key,
                a => written.Of(a.Value, worksheet.Find(a.Key) is LongQuestion)
            );
    }

    private static int RealPackPlace(Worksheet worksheet) =>
        Private.RealPack.Library.Worksheets.TakeWhile(w => w != worksheet).Count();

    private Answer Of(Answer answer, bool isLong = false) =>
        answer switch
        {
            TextAnswer => new TextAnswer(Text(isLong ? ManyAtOnce : 1)),
            ChoiceAnswer { Other: not null } choice => choice with { Other = Text() },
            PeopleAnswer people => new PeopleAnswer([.. people.Names.Select(_ => Text())]),
            ListAnswer list => new ListAnswer([.. list.Lines.Select(_ => Text())]),
            StepsAnswer steps => new StepsAnswer(
                steps.Steps.ToDictionary(s => s.Key, s => s.Value with { Text = Text() })
            ),
            RowsAnswer rows => new RowsAnswer([.. rows.Rows.Select(Of)]),
            GridAnswer grid => new GridAnswer(grid.Rows.ToDictionary(r => r.Key, r => Of(r.Value))),
            _ => answer,
        };

    private Row Of(Row row) =>
        row with
        {
            Cells = row.Cells.ToDictionary(c => c.Key, c => Of(c.Value)),
        };

    private string Text(int count = 1)
    {
        var text = change(Payloads.Some(next, count));
        next += count;
        return text;
    }
}
