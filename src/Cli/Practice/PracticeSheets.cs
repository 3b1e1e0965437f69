using Kith.Interventions;
using Kith.Interventions.Circle;
using Kith.Interventions.Promises;
using Kith.Interventions.Sheets;
using Kith.Sealing;
using Kith.Vault;
using Kith.Workroom;
using Kith.Worksheets;

namespace Kith.Cli.Practice;

/// <summary>Writes worked examples as sheets, each by the person who fills it in the invented situation.</summary>
internal sealed class PracticeSheets(
    Node node,
    Rooms rooms,
    CircleId circle,
    IReadOnlyDictionary<string, string> cookies
)
{
    /// <summary>Gives everybody their code name.</summary>
    public async Task Name()
    {
        foreach (var name in cookies.Keys)
            await Write(name, isPrivate: false, [new MemberNamed(name), new PaperRead()]);
    }

    /// <summary>One sheet with all entries, or a sheet for each person where everybody fills their own.</summary>
    public async Task Fill(Worksheet worksheet)
    {
        var entries = worksheet.Example!.Entries;
        foreach (
            var sheet in worksheet.Each
                ? entries.GroupBy(e => e.By)
                : entries.GroupBy(_ => entries[0].By)
        )
            await Fill(worksheet, [.. sheet]);
    }

    /// <summary>Settles what fell due while the invented situation was going on.</summary>
    public async Task KeepPromises()
    {
        using var session = node.Sessions.Find(cookies.Values.First())!;
        using var room = await rooms.Circle(session, circle);
        var last = room!.Sheets.Sheets.SelectMany(s => s.Entries).Max(e => e.Day);
        foreach (var promise in room.Boards.Promises.Promises.Where(p => p.Due <= last))
            await room.Add(
                new PromiseSettled(
                    promise.Origin.Sheet,
                    promise.Origin.Entry,
                    promise.Origin.Question,
                    promise.Key,
                    PromiseState.Kept
                )
            );
    }

    private async Task Fill(Worksheet worksheet, IReadOnlyList<ExampleEntry> entries)
    {
        var sheet = NewId();
        var isPrivate = worksheet.Privacy.Share == ShareDefault.Me;
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = i == 0 ? sheet : NewId();
            CircleEvent begun =
                i == 0
                    ? SheetDecisions.Start(worksheet, sheet, entries[i].Day)
                    : new EntryStarted(sheet, entry, entries[i].Day);
            var answers = entries[i]
                .Answers.Select(a => new GivenAnswer(a.Key, a.Value, []))
                .ToList();
            await Write(entries[i].By, isPrivate, [begun, new AnswersGiven(sheet, entry, answers)]);
        }
    }

    private async Task Write(string by, bool isPrivate, IReadOnlyList<CircleEvent> events)
    {
        using var session = node.Sessions.Find(
            cookies.GetValueOrDefault(by) ?? cookies.Values.First()
        )!;
        using var room = isPrivate
            ? await rooms.Notebook(session)
            : await rooms.Circle(session, circle);
        await room!.Add(events);
    }

    private static string NewId() => Convert.ToHexStringLower(Chance.Bytes(8));
}
