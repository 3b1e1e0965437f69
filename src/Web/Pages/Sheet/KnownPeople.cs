using Kith.Workroom;
using Kith.Worksheets;

namespace Kith.Web.Pages.Sheet;

/// <summary>Code names that were written in a room so far.</summary>
internal static class KnownPeople
{
    /// <summary>Members first, then everybody named on a sheet, in the order in which they came up.</summary>
    public static IReadOnlyList<string> In(OpenRoom room) =>
        [
            .. room
                .Members.Names.Values.Concat(
                    room.Sheets.Shown.SelectMany(s => s.Entries)
                        .SelectMany(e => e.Newest.Values)
                        .SelectMany(Named)
                )
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static IEnumerable<string> Named(Answer answer) =>
        answer switch
        {
            PeopleAnswer people => people.Names,
            RowsAnswer rows => rows.Rows.SelectMany(r => r.Cells.Values).SelectMany(Named),
            GridAnswer grid => grid.Rows.Values.SelectMany(r => r.Cells.Values).SelectMany(Named),
            _ => [],
        };
}
