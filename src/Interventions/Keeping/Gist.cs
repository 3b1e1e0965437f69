using Kith.Interventions.Sheets;

namespace Kith.Interventions.Keeping;

/// <summary>
/// A shorter log that says the same: answers that were replaced are left out. Whatever is folded from it, and from it and
/// what comes later, is what the whole log would give.
/// </summary>
public static class Gist
{
    /// <param name="book">What these events fold to.</param>
    public static IReadOnlyList<Happened> Of(IReadOnlyList<Happened> events, SheetBook book)
    {
        var standing = Standing(book);
        var last = new Dictionary<(string Sheet, string Entry), long>();
        foreach (var happened in events)
            if (happened.What is AnswersGiven given)
                last[(given.Sheet, given.Entry)] = happened.Seq;
        return
        [
            .. events.Select(e => e with { What = Shorter(e, standing) }).Where(e => Says(e, last)),
        ];
    }

    private static HashSet<(long Seq, string Question)> Standing(SheetBook book) =>
        [
            .. from sheet in book.Sheets
            from entry in sheet.Entries
            from answer in entry.Answers
            from given in answer.Value.All
            select (given.Seq, answer.Key),
        ];

    private static CircleEvent Shorter(Happened happened, HashSet<(long, string)> standing)
    {
        IReadOnlyList<GivenAnswer> Left(IReadOnlyList<GivenAnswer> answers) =>
            [.. answers.Where(a => standing.Contains((happened.Seq, a.Question)))];
        return happened.What switch
        {
            AnswersGiven e => e with { Answers = Left(e.Answers) },
            AnswersCarried e => e with { Answers = Left(e.Answers) },
            var other => other,
        };
    }

    // The last save of an entry says when it was changed, also when nothing of it stands.
    private static bool Says(Happened happened, Dictionary<(string, string), long> last) =>
        happened.What is not AnswersGiven { Answers.Count: 0 } given
        || last[(given.Sheet, given.Entry)] == happened.Seq;
}
