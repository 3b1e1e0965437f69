using System.Diagnostics;
using System.Globalization;
using Kith.Interventions;
using Kith.Interventions.Sheets;
using Kith.Vault;
using Kith.Workroom;
using Kith.Worksheets;

namespace Kith.Bench;

/// <summary>Opening a circle of saves of 2 KiB, against the same bytes through libsodium and nothing else.</summary>
static class OpenCircle
{
    const int TextLength = 1800;
    const int AnswersToASheet = 50;
    const int Fewest = 500;
    const int Batches = 20;
    const int News = 63;

    public static async Task Run(params IEnumerable<int> counts)
    {
        foreach (var count in counts)
            await Run(count, rounds: count > 20_000 ? 3 : 9);
    }

    static async Task Run(int count, int rounds)
    {
        await using var world = await World.Make();
        var rooms = new Rooms(world.Node, _ => null, TimeProvider.System);
        var circle = await world.Node.Circles.Start(world.Session);
        var start = Stopwatch.GetTimestamp();
        var length = await Fill(world, circle, count - News);
        Console.WriteLine(
            $"{count - News} entries written in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"
        );
        using (var earlier = world.Begin())
        using (await rooms.Circle(earlier, circle)) { }
        await Fill(world, circle, News);
        using var limit = new BareSodium(count, length);

        await Rounds.Compare(
            $"{count} entries, all verified and folded",
            rounds,
            async () =>
            {
                using var session = world.Begin();
                using var room = await world.OpenCold(session, circle);
                SheetBook.Fold(room.Entries.Select(Read));
            },
            "libsodium alone",
            limit.OpenAndVerify
        );
        await Rounds.Compare(
            $"{count} entries, {News} of them new to a session that goes on from a snapshot",
            rounds,
            async () =>
            {
                using var session = world.Begin();
                using var room = await world.Resume(session, circle);
            },
            "libsodium alone on all of them, nothing verified",
            limit.Open
        );
        await Rounds.Compare(
            $"{count} entries, {News} of them new, with everything that comes out of them",
            rounds,
            async () =>
            {
                using var session = world.Begin();
                using var room = await rooms.Circle(session, circle);
            },
            "libsodium alone on all of them, nothing verified",
            limit.Open
        );
    }

    static Happened Read(Entry entry) =>
        new(EventJson.Read(entry.Body.Span)!, entry.Author.ToString(), entry.Time, entry.Seq);

    /// <summary>Saves like a team's; returns how long one is.</summary>
    static async Task<int> Fill(World world, CircleId circle, int count)
    {
        using var session = world.Begin();
        using var room = await world.Open(session, circle);
        var length = 0;
        // The larger a batch, the more of its entries meet on a page; with 500 at a time, 100,000 took longer than all rounds.
        var together = Math.Max(Fewest, count / Batches);
        for (var done = 0; done < count; done += together)
        {
            var notes = Enumerable
                .Range(done, Math.Min(together, count - done))
                .Select(i => new Note(EventJson.Kind, EventJson.Write(Save(i))))
                .ToList();
            length = notes[^1].Body.Length;
            await room.Append(notes);
        }
        return length;
    }

    static CircleEvent Save(int i)
    {
        var sheet = (i / AnswersToASheet).ToString(CultureInfo.InvariantCulture);
        return i % AnswersToASheet == 0
            ? new SheetStarted(sheet, "one", 1, new DateOnly(2026, 3, 2))
            : new AnswersGiven(
                sheet,
                sheet,
                [
                    new GivenAnswer(
                        "what",
                        new TextAnswer(new string('a', TextLength)),
                        i % AnswersToASheet == 1 ? [] : [i]
                    ),
                ]
            );
    }
}
