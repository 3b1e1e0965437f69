using System.Diagnostics;
using Kith.Interventions.Circle;
using Kith.Packs;
using Kith.Sealing;
using Kith.Vault;
using Kith.Workroom;
using Kith.Worksheets;

namespace Kith.Bench;

/// <summary>
/// Fifty people at work in ten rooms, through real pages, while others sign in. This process is the node; the people are
/// another, so that they take nothing of its threads and its memory.
/// </summary>
static class Busy
{
    const int People = 50;
    const int InARoom = 5;
    const int FromAKeptPlace = 16;

    public static async Task Run(string pack, int rounds, int seconds)
    {
        var library = Larger.Read(pack);
        await using var world = await World.Make();
        using var cheap = await world.Cheaper();
        var lines = new List<string> { World.Name, world.Words, $"{FromAKeptPlace}" };
        lines.AddRange(
            Enumerable.Range(0, FromAKeptPlace).Select(_ => world.Node.Seats.NewDevice())
        );
        await foreach (var line in Settle(world, cheap, library))
            lines.Add(line);
        await using var pages = await ServedPages.Start(world.Node, library);

        var (processor, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        using var people = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                ["busy-people", pages.Urls.First(), $"{rounds}", $"{seconds}"]
            )
            {
                RedirectStandardInput = true,
                UseShellExecute = false,
            }
        )!;
        await people.StandardInput.WriteAsync(string.Join('\n', lines));
        people.StandardInput.Close();
        await people.WaitForExitAsync();
        var used = (Environment.CpuUsage.TotalTime - processor) / Stopwatch.GetElapsedTime(start);
        Console.WriteLine(
            $"  the node used {used:F2} of {Environment.ProcessorCount} cores on average, the sign-ins in every second round included"
        );
    }

    /// <summary>For each person a line: cookie, desk, room, form and the question in it.</summary>
    static async IAsyncEnumerable<string> Settle(World world, Node cheap, Library library)
    {
        var rooms = new Rooms(world.Node, library.WorksheetById, TimeProvider.System);
        var sheet = library.WorksheetByCode("A1")!;
        var question = sheet.Questions.OfType<LongQuestion>().First().Id;
        var hall = await world.Node.Circles.Start(world.Session);
        for (var done = 0; done < People; done += InARoom)
        {
            var first = await Join(world, cheap, world.Session, hall, $"{done}");
            using var starter = world.Node.Sessions.Find(first)!;
            var circle = await rooms.Start(starter, $"Room {done}", $"{done}");
            yield return await Line(rooms, starter, first, circle, sheet, question);
            for (var i = 1; i < InARoom; i++)
            {
                var cookie = await Join(world, cheap, starter, circle, $"{done + i}");
                using var session = world.Node.Sessions.Find(cookie)!;
                using (var room = await rooms.Circle(session, circle))
                    await room!.Add(new MemberNamed($"{done + i}"));
                yield return await Line(rooms, session, cookie, circle, sheet, question);
            }
        }
    }

    static async Task<string> Join(
        World world,
        Node cheap,
        Session by,
        CircleId circle,
        string name
    )
    {
        using var invite = Passphrase.FromWords((await cheap.Seats.Invite(by, circle))!);
        using var own = Passphrase.FromWords(Words.Draw(6));
        var joined = (SignIn.Opened)await cheap.Seats.Join(invite, name, own);
        using var seat = joined.Seat;
        return world.Node.Sessions.Begin(seat);
    }

    static async Task<string> Line(
        Rooms rooms,
        Session session,
        string cookie,
        CircleId circle,
        Worksheet worksheet,
        string question
    )
    {
        using var room = await rooms.Circle(session, circle);
        await room!.Add(new PaperRead());
        var sheet = await room.StartSheet(worksheet);
        string[] paths = ["/desk", $"/c/{circle}", $"/c/{circle}/s/{sheet}/e/{sheet}/q/{question}"];
        return string.Join(
            '\t',
            [cookie, .. paths.Select(path => "/p/" + session.SealPath(path)), question]
        );
    }
}
