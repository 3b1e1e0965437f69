using Kith.Interventions.Circle;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Unnamed;

/// <summary>The names that a room knows to be names: of members, and of people named where a sheet asks for people.</summary>
public static class NamesInRoom
{
    /// <summary>Each once, whatever its capitals: members first, then as sheets name them.</summary>
    public static IReadOnlyList<string> Of(Members members, SheetBook book, Boards boards) =>
        [
            .. members
                .Names.Values.Append(members.Kind?.Whom ?? "")
                .Concat(book.Sheets.SelectMany(InSheet))
                .Concat(boards.People.People.Select(p => p.Name))
                .Concat(boards.Pod.People.Select(p => p.Name))
                .Concat(boards.Roles.Roles.SelectMany(r => r.Who))
                .Concat(boards.Promises.Promises.SelectMany(p => p.Who))
                .Select(n => n.Trim())
                .Where(n => n.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>What stands for a name if nobody says anything else: "Person A" to "Person Z", then "Person A2".</summary>
    public static string Letter(int index, string person)
    {
        var round = index / 26;
        return $"{person} {(char)('A' + (index % 26))}{(round == 0 ? "" : round + 1)}";
    }

    private static IEnumerable<string> InSheet(Sheet sheet) =>
        sheet
            .Entries.SelectMany(e => (e.Brought?.For ?? []).Append(e.Brought?.By ?? ""))
            .Concat(
                sheet
                    .Entries.SelectMany(e => e.Answers.Values)
                    .SelectMany(a => a.All)
                    .SelectMany(g => InAnswer(g.Answer))
            );

    private static IEnumerable<string> InAnswer(Answer? answer) =>
        answer switch
        {
            PeopleAnswer people => people.Names,
            RowsAnswer rows => rows.Rows.SelectMany(r => r.Cells.Values).SelectMany(InAnswer),
            GridAnswer grid => grid
                .Rows.Values.SelectMany(r => r.Cells.Values)
                .SelectMany(InAnswer),
            _ => [],
        };
}
