using Kith.Interventions.Circle;
using Kith.Interventions.Files;
using Kith.Interventions.Sheets;

namespace Kith.Interventions.News;

/// <summary>A sheet on which others wrote.</summary>
/// <param name="Begun">The sheet itself is new.</param>
/// <param name="By">Marks of those who wrote, in the order in which they did.</param>
/// <param name="Answers">How many questions they answered, or answered anew.</param>
public sealed record NewOnSheet(Sheet Sheet, bool Begun, IReadOnlyList<string> By, int Answers)
{
    internal static NewOnSheet Of(Sheet sheet, IReadOnlyList<Happened> since) =>
        new(
            sheet,
            since.Any(e => e.What is SheetStarted),
            [.. since.Select(e => e.By).Distinct()],
            since.SelectMany(Questions).Distinct().Count()
        );

    private static IEnumerable<(string Entry, string Question)> Questions(Happened happened) =>
        happened.What switch
        {
            AnswersGiven e => e.Answers.Select(a => (e.Entry, a.Question)),
            AnswersCarried e => e.Answers.Select(a => (e.Entry, a.Question)),
            _ => [],
        };
}

/// <summary>A file that somebody put into the room.</summary>
/// <param name="By">Their mark.</param>
public sealed record NewFile(FileKept What, string By, DateTimeOffset At)
{
    internal static NewFile Of(Happened happened) =>
        new((FileKept)happened.What, happened.By, happened.At);
}

internal static class NewMembers
{
    /// <summary>Who said for the first time how they are called here.</summary>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<Happened> events,
        IReadOnlyList<Happened> since
    )
    {
        var first = since.Count == 0 ? long.MaxValue : since[0].Seq;
        var known = Members.Fold([.. events.Where(e => e.Seq < first)]).Names;
        return
        [
            .. since
                .Where(e => e.What is MemberNamed && !known.ContainsKey(e.By))
                .Select(e => e.By)
                .Distinct(),
        ];
    }
}
