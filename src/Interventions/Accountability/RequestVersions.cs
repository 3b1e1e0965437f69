using Kith.Interventions.Feeds;
using Kith.Interventions.Sheets;
using Kith.Interventions.Tables;
using Kith.Worksheets;

namespace Kith.Interventions.Accountability;

/// <summary>What was asked, version by version: one for each entry of a sheet about requests, newest first.</summary>
public sealed record RequestVersions(IReadOnlyList<RequestVersion> All)
{
    /// <summary>What is asked now: the newest entry of each sheet.</summary>
    public IEnumerable<TableRow> Now => All.Where(v => v.IsNow).SelectMany(v => v.Rows);

    /// <summary>What was asked before.</summary>
    public IEnumerable<RequestVersion> Before => All.Where(v => !v.IsNow);

    /// <param name="worksheets">A worksheet by its id, or null.</param>
    /// <param name="words">For answers in plain words; English if left out.</param>
    public static RequestVersions Fold(
        SheetBook book,
        Func<string, Worksheet?> worksheets,
        AnswerWords? words = null
    ) =>
        new([
            .. from thing in Fed.To(
                "requests",
                book.Shown,
                worksheets,
                words ?? AnswerWords.English
            )
            from row in TableRow.Of(thing)
            where row["what"].Length > 0
            group (thing.Latest, Row: row) by (row.Origin.Sheet, row.Origin.Entry) into entry
            let version = Version(book, [.. entry.Select(e => e.Row)], entry.First().Latest)
            orderby version.Day descending, version.Rows.Max(r => r.Origin.Seq) descending
            select version,
        ]);

    private static RequestVersion Version(SheetBook book, IReadOnlyList<TableRow> rows, bool isNow)
    {
        var origin = rows[0].Origin;
        var entry = book.Find(origin.Sheet)?.Find(origin.Entry);
        return new RequestVersion(
            origin.Sheet,
            origin.Entry,
            origin.Day,
            [
                .. (entry is null ? [] : new[] { entry.By })
                    .Concat(rows.Select(r => r.Origin.By))
                    .Distinct(),
            ],
            rows,
            isNow
        );
    }
}

/// <summary>The requests as one entry of a sheet has them.</summary>
/// <param name="By">Marks of those who made it.</param>
/// <param name="IsNow">Whether it is the newest entry of its sheet.</param>
public sealed record RequestVersion(
    string Sheet,
    string Entry,
    DateOnly Day,
    IReadOnlyList<string> By,
    IReadOnlyList<TableRow> Rows,
    bool IsNow
);
