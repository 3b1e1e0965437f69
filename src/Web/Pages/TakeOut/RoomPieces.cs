using System.Globalization;
using System.Text;
using Kith.Interventions;
using Kith.Interventions.Deciding;
using Kith.Interventions.Files;
using Kith.Interventions.Notes;
using Kith.Interventions.Sharing;
using Kith.Publishing.Text;
using Kith.Web.Pages.Sheet;
using Kith.Web.Parts;
using Kith.Workroom;

namespace Kith.Web.Pages.TakeOut;

/// <summary>The texts of a take-out, each made when its turn comes.</summary>
/// <param name="own">The reader's own notes beside this room's sheets and pages.</param>
internal sealed class RoomPieces(OpenRoom room, IEnumerable<OwnNote> own, Wording words)
{
    /// <summary>Names without a private word in them, and what makes the content.</summary>
    public IEnumerable<(string Name, Func<byte[]> Content)> Texts()
    {
        yield return ("README.md", ReadMe);
        foreach (var (number, place) in Places().Index())
        {
            var folder = place.Sheet.IsCopy ? "copies" : "sheets";
            var name = $"{folder}/{Number(number)}-{place.Worksheet.Code}";
            yield return (name + ".json", () => TakeAwayPages.Json(place, words));
            yield return (name + ".md", () => TakeAwayPages.Markdown(place, words));
            yield return (name + ".csv", () => TakeAwayPages.Csv(place, words));
        }
        yield return ("notes.md", Notes);
        yield return ("promises.csv", Promises);
        yield return ("decisions.csv", Decisions);
        yield return ("files.csv", Files);
        yield return ("events.json", Events);
    }

    /// <summary>Where a file stands in the take-out.</summary>
    public static string NameOf(int number, RoomFile file) =>
        $"files/{Number(number)}.{FileNames.Ending(file.What.Name)}";

    private IEnumerable<SheetPlace> Places() =>
        from sheet in room.Sheets.Sheets.Concat(room.Copies.On(room.Today).Select(c => c.AsSheet()))
        let worksheet = room.WorksheetNamed(sheet.Worksheet)
        where worksheet is not null
        select new SheetPlace(room, sheet, worksheet);

    private byte[] ReadMe() =>
        Encoding.UTF8.GetBytes(
            string.Join(
                "\n\n",
                (string[])
                    [
                        "# " + words["take-out.readme-title"],
                        .. room.Practice is null
                            ? (string[])[]
                            : [words["practice.label", ("day", words.Day(room.Today))]],
                        words["take-out.readme-what", ("day", words.Day(room.Today))],
                        words["take-out.readme-json"],
                        words["take-out.readme-events"],
                        words["take-out.readme-unsigned"],
                        words["take-out.care"],
                    ]
            ) + "\n"
        );

    private byte[] Notes()
    {
        var text = new StringBuilder($"# {words["take-out.notes"]}\n");
        foreach (var note in ShownNotes.Fold(room.Events).All)
            Note(
                text,
                room.Members.NameOf(note.By),
                note.What.Sheet,
                note.What.Question,
                note.What.Text
            );
        foreach (var note in own)
            Note(text, words["take-out.own-note"], note.Sheet, note.Question, note.Text, note.Page);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Note(
        StringBuilder text,
        string by,
        string sheet,
        string question,
        string said,
        string? page = null
    )
    {
        var worksheet = room.Sheets.Find(sheet) is { } found
            ? room.WorksheetNamed(found.Worksheet)
            : null;
        var beside = page ?? $"{worksheet?.Code} {worksheet?.Find(question)?.Label}".Trim();
        text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownEscape.Line(by)}: {beside}\n\n");
        foreach (var line in said.Split('\n'))
            text.Append(MarkdownEscape.Line(line)).Append('\n');
    }

    private byte[] Promises() =>
        SheetCsv.Table([
            [
                words["take-out.what"],
                words["take-out.who"],
                words["take-out.by"],
                words["take-out.state"],
            ],
            .. room.Boards.Promises.Promises.Select(p =>
                new[]
                {
                    p.What,
                    string.Join(", ", p.Who),
                    p.By,
                    words["take-out." + p.State.ToString().ToLowerInvariant()],
                }
            ),
        ]);

    private byte[] Decisions() =>
        SheetCsv.Table([
            [words["take-out.day"], words["take-out.what"], words["take-out.how"]],
            .. room.Boards.Decisions.Decisions.Select(d =>
                new[] { Day(d.Origin.Day), d.What, d.How }
            ),
            .. Matters
                .Fold(room.Events)
                .Decided.Select(d => new[] { Day(d.Day), d.Words, words["deciding.way-" + d.Way] }),
        ]);

    private byte[] Files() =>
        SheetCsv.Table([
            [
                words["take-out.file"],
                words["take-out.name"],
                words["take-out.who"],
                words["take-out.day"],
            ],
            .. room.Files.All.Select(
                (f, i) =>
                    new[]
                    {
                        NameOf(i, f),
                        f.What.Name,
                        room.Members.NameOf(f.By),
                        Day(DateOnly.FromDateTime(f.At.UtcDateTime)),
                    }
            ),
        ]);

    /// <summary>Everything that happened and still stands, with names for the marks of members.</summary>
    private byte[] Events()
    {
        var standing = room.Copies.On(room.Today).Select(c => c.Id).ToHashSet();
        var shown = ShownNotes.Fold(room.Events).All.Select(n => n.What.Note).ToHashSet();
        var text = Encoding.UTF8.GetString(
            EventJson.WriteAll([
                .. room.Events.Where(e =>
                    e.What switch
                    {
                        CopyShared copy => standing.Contains(copy.Copy),
                        NoteShown note => shown.Contains(note.Note),
                        _ => true,
                    }
                ),
            ])
        );
        foreach (var mark in room.Members.Names.Keys.Union(room.Readers))
            text = text.Replace(mark, Escaped(room.Members.NameOf(mark)), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Escaped(string name) =>
        System.Text.Json.JsonEncodedText.Encode(name).ToString();

    private static string Number(int index) =>
        (index + 1).ToString("000", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
