using System.Globalization;
using Kith.Interventions;
using Kith.Interventions.Sheets;
using Kith.Vault;
using Kith.Workroom;
using Kith.Worksheets;

namespace Kith.Bench;

/// <summary>Looking for a word in a room of many entries as a request does, against looking through the same letters in memory.</summary>
static class FindingPrivately
{
    const int Together = 500;
    const int AnswersToASheet = 50;
    const string Text =
        "We talked about who drives on Friday and what we say when somebody asks at the door. ";

    static readonly Worksheet Sheet = new(
        "one",
        "A1",
        1,
        "A",
        "One question",
        "Why",
        [],
        [],
        5,
        Care.None,
        new Privacy(ShareDefault.Team, NameUse.Code, true),
        Repeats: true,
        Each: false,
        [new("page", null, null, [new LongQuestion { Id = "what", Label = "What?" }])],
        null,
        [],
        null
    );

    public static async Task Run(int count)
    {
        await using var world = await World.Make();
        var rooms = new Rooms(world.Node, _ => Sheet, TimeProvider.System);
        var circle = await world.Node.Circles.Start(world.Session);
        var texts = await Fill(world, circle, count);
        using (var earlier = world.Begin())
        using (await rooms.Circle(earlier, circle)) { }
        var found = 0;
        await Rounds.Compare(
            $"{count} entries, opened and looked through for two words",
            rounds: 9,
            async () =>
            {
                using var session = world.Begin();
                using var room = await rooms.Circle(session, circle);
                found = room!.Find(["friday", "entry7"], []).Count;
            },
            "the same texts in memory",
            () =>
            {
                _ = texts.Count(t => t.Contains("entry7", StringComparison.OrdinalIgnoreCase));
                return Task.CompletedTask;
            }
        );
        Console.WriteLine($"  {found} places");
    }

    static async Task<IReadOnlyList<string>> Fill(World world, CircleId circle, int count)
    {
        using var session = world.Begin();
        using var room = await world.Open(session, circle);
        var texts = new List<string>();
        for (var done = 0; done < count; done += Together)
            await room.Append([
                .. Enumerable
                    .Range(done, Math.Min(Together, count - done))
                    .Select(i => new Note(EventJson.Kind, EventJson.Write(Save(i, texts)))),
            ]);
        return texts;
    }

    static CircleEvent Save(int i, List<string> texts)
    {
        var sheet = (i / AnswersToASheet).ToString(CultureInfo.InvariantCulture);
        var day = new DateOnly(2026, 3, 2).AddDays(i % 300);
        if (i % AnswersToASheet == 0)
            return new SheetStarted(sheet, Sheet.Id, 1, day);
        if (i % 2 == 1)
            return new EntryStarted(sheet, $"{i + 1}", day);
        texts.Add(Text + "entry" + i.ToString(CultureInfo.InvariantCulture));
        return new AnswersGiven(
            sheet,
            $"{i}",
            [new GivenAnswer("what", new TextAnswer(texts[^1]), [])]
        );
    }
}
