using Kith.Interventions.Feeds;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Danger;

/// <summary>
/// The newest look at signs of danger of each who looked, newest first. One person's look says nothing against another's:
/// what somebody ticked stands until they look again, or the sheet is set aside.
/// </summary>
public sealed record DangerBoard(IReadOnlyList<DangerLook> Looks)
{
    /// <summary>Those that say that somebody may be in danger.</summary>
    public IEnumerable<DangerLook> Standing => Looks.Where(l => l.IsDanger);

    internal static DangerBoard Fold(
        SheetBook book,
        Func<string, Worksheet?> worksheets,
        AnswerWords words
    )
    {
        var looks =
            from sheet in book.Shown
            let worksheet = worksheets(sheet.Worksheet)
            where worksheet is not null
            let asked = worksheet.Questions.Where(q => q.Feeds?.Board == "danger").ToList()
            where asked.Count > 0
            from entry in sheet.Entries
            let look = Look(sheet, entry, asked, words)
            where look is not null
            select look;
        return new DangerBoard([
            .. looks
                .GroupBy(l => l.By)
                .Select(g => g.MaxBy(l => l.Origin.Seq)!)
                .OrderByDescending(l => l.Origin.Seq),
        ]);
    }

    /// <summary>
    /// Null as long as the signs were not looked at: who stopped after the first question has said nothing against an
    /// earlier look. Not being sure of the signs is no look either.
    /// </summary>
    private static DangerLook? Look(
        Sheet sheet,
        SheetEntry entry,
        IReadOnlyList<Question> asked,
        AnswerWords words
    )
    {
        var said = new DangerSaid(entry, asked, words);
        var now = said.Answers("now").Any(a => a.Holds("yes") || a.Holds(Option.NotSure));
        var signs = said.Lines("seen");
        if (!now && signs.Count == 0 && !said.SawNone)
            return null;
        return new DangerLook(
            sheet.By,
            entry.Day,
            now,
            signs,
            said.Lines("changed"),
            said.Lines("do"),
            said.Line("who"),
            said.Line("reach"),
            said.Line("again"),
            said.Origin(sheet)
        );
    }
}
