using System.Text;
using Kith.Publishing.Text;
using Kith.Web.Parts;
using Kith.Web.Private;
using Kith.Worksheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SheetEntry = Kith.Interventions.Sheets.SheetEntry;

namespace Kith.Web.Pages.Sheet;

/// <summary>A sheet to take away: on paper or as a file.</summary>
internal static class TakeAwayPages
{
    private const string Root = "/c/{room}/s/{sheet}/take";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room, string sheet) =>
                SheetGate.With(
                    context,
                    room,
                    sheet,
                    (place, here) =>
                        PrivatePage.Show<TakeAway>(
                            context,
                            ("Place", place),
                            ("IsConfirmed", ConfirmGate.IsOpen(context, here))
                        )
                )
        );
        MapFile(inner, "json", "application/json; charset=utf-8", Json);
        MapFile(inner, "csv", "text/csv; charset=utf-8", Csv);
        MapFile(inner, "md", "text/markdown; charset=utf-8", Markdown);
    }

    private static void MapFile(
        IEndpointRouteBuilder inner,
        string ending,
        string type,
        Func<SheetPlace, Wording, byte[]> write
    ) =>
        inner.MapGet(
            $"{Root}/{ending}",
            (HttpContext context, string room, string sheet, Wording words) =>
                SheetGate.With(
                    context,
                    room,
                    sheet,
                    (place, here) =>
                        ConfirmGate.With(
                            context,
                            here,
                            place.Path + "/take",
                            ConfirmFor.File,
                            () => PrivateFile.Send(context, ending, type, write(place, words))
                        )
                )
        );

    internal static byte[] Json(SheetPlace place, Wording words) =>
        SheetJson.Write(
            new SheetFile(place.Worksheet.Id, place.Sheet.Version, Entries(place))
            {
                IsPractice = place.Room.Practice is not null,
            },
            place.Worksheet
        );

    internal static byte[] Csv(SheetPlace place, Wording words) =>
        SheetCsv.Write(
            place.Worksheet,
            Entries(place),
            words.Answers(),
            new CsvWords(words["take.day"], words["take.by"], words["take.row"])
        );

    internal static byte[] Markdown(SheetPlace place, Wording words) =>
        Encoding.UTF8.GetBytes(
            (
                place.Room.Practice is null
                    ? ""
                    : words["practice.label", ("day", words.Day(place.Room.Today))] + "\n\n"
            )
                + SheetText.Markdown(
                    place.Worksheet,
                    [.. Entries(place).SelectMany(entry => Titled(entry, words))],
                    words.Answers()
                )
        );

    private static IEnumerable<Publishing.Text.SheetEntry> Titled(FileEntry entry, Wording words)
    {
        var title = words["take.entry", ("day", words.Day(entry.Day)), ("name", entry.By)];
        if (entry.For.Count > 0)
            title += ", " + words["take.for", ("names", string.Join(", ", entry.For))];
        yield return new(title, entry.Answers);
        foreach (var also in entry.Also)
            yield return new(
                words["take.also", ("day", words.Day(entry.Day)), ("name", also.By)],
                also.Answers
            );
    }

    private static List<FileEntry> Entries(SheetPlace place) =>
        [.. place.Sheet.Entries.Select(e => Entry(place, e))];

    private static FileEntry Entry(SheetPlace place, SheetEntry entry)
    {
        var names = place.Room.Members.NameOf;
        var others = entry
            .Answers.Where(a => a.Value.Differs)
            .SelectMany(a => a.Value.All.SkipLast(1).Select(given => (a.Key, given)))
            .Where(a => a.given.Answer is not null)
            .GroupBy(a => a.given.By)
            .Select(by => new AlsoGiven(
                names(by.Key),
                by.DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.given.Answer!)
            ));
        return new FileEntry(
            entry.Brought?.By ?? names(entry.By),
            entry.Day,
            entry.Brought?.For ?? [.. (entry.Together?.Present ?? []).Select(names)],
            entry.Newest,
            [.. others]
        );
    }
}
