using Kith.Interventions;
using Kith.Interventions.Circle;
using Kith.Interventions.Sheets;
using Kith.Packs;
using Kith.Sealing;
using Kith.Storage;
using Kith.Vault;
using Kith.Workroom;
using Kith.Worksheets;

namespace Kith.Bench;

/// <summary>
/// Forty people in twelve circles of one intervention, sheets of the pack filled in as its examples are, and files, some of them
/// deleted again, over two years. The first person is in all of them. A share of the age is a share of the sheets and of the years.
/// </summary>
sealed class BigIntervention : IDisposable
{
    public const string Name = "first";
    public const int Circles = 12;
    public const int AllSheets = 5_000;
    const int People = 40;
    const int InASmallCircle = 6;
    const int Years = 2;
    const int Together = 20;
    const int FileLength = 4_000;

    readonly Library library;
    readonly Node node;
    readonly Rooms rooms;
    readonly Moving clock;
    readonly List<Seat> seats = [];
    readonly string words;
    int entries;

    BigIntervention(Library library, Node node, Moving clock, NewSeat first)
    {
        (this.library, this.node, this.clock) = (library, node, clock);
        rooms = new(node, library.WorksheetById, clock);
        seats.Add(first.Seat);
        words = first.Words;
    }

    /// <summary>Making seats and signing in cost next to nothing on this node.</summary>
    public static NodeOptions Options(string folder) =>
        new(folder) { Cost = new ArgonCost(1, 8 * 1024) };

    /// <summary>Makes it in a folder.</summary>
    /// <param name="sheets">Up to <see cref="AllSheets"/>.</param>
    /// <returns>What <see cref="BigPages"/> is told, and how many entries there are.</returns>
    public static async Task<(IReadOnlyList<string> Told, int Entries)> Make(
        Library library,
        string folder,
        int sheets
    )
    {
        var moving = new Moving(TimeSpan.FromDays(Years * 365.0 * sheets / AllSheets));
        await using var store = await SqliteStore.Open(Path.Combine(folder, "kith.db"));
        using var opened = await Node.Open(store, Options(folder), moving);
        var made = await opened.Setup((await opened.NewSetupToken())!, Name);
        using var big = new BigIntervention(library, opened, moving, made!);
        await big.Fill(sheets);
        return ([big.words, .. await big.Told()], big.entries);
    }

    public void Dispose() => seats.ForEach(s => s.Dispose());

    async Task Fill(int sheets)
    {
        var circles = new List<(CircleId Circle, IReadOnlyList<Seat> Members)>();
        for (var i = 0; i < Circles; i++)
            circles.Add(await Gather(i));
        var step = clock.Left / (sheets / Together + 1.0);
        for (var done = 0; done < sheets; done += Together)
        {
            // Every third batch goes to the whole team, the others to the small circles in turn.
            var batch = done / Together;
            var (circle, members) = circles[batch % 3 == 0 ? 0 : 1 + batch * 2 / 3 % (Circles - 1)];
            await Write(circle, members[batch % members.Count], done);
            clock.Advance(step);
        }
    }

    async Task<(CircleId, IReadOnlyList<Seat>)> Gather(int number)
    {
        using var first = Session(seats[0]);
        var circle = await rooms.Start(first, $"Circle {number}", Name);
        var members = new List<Seat> { seats[0] };
        if (number == 0)
            while (seats.Count < People)
                seats.Add(await Join(first, circle));
        else
            for (var i = 1; i < InASmallCircle; i++)
                await Ask(first, circle, seats[(number * InASmallCircle + i) % (People - 1) + 1]);
        members.AddRange(number == 0 ? seats.Skip(1) : []);
        return (circle, members);
    }

    async Task<Seat> Join(Session by, CircleId circle)
    {
        using var invite = Passphrase.FromWords((await node.Seats.Invite(by, circle))!);
        using var own = Passphrase.FromWords(Sealing.Words.Draw(6));
        var name = $"person {seats.Count}";
        var joined = (SignIn.Opened)await node.Seats.Join(invite, name, own);
        using var session = Session(joined.Seat);
        using var room = await rooms.Circle(session, circle);
        await room!.Add(new MemberNamed(name), new PaperRead());
        return joined.Seat;
    }

    /// <summary>Asks somebody of the first circle into another by letter; they come at once.</summary>
    async Task Ask(Session by, CircleId circle, Seat whom)
    {
        using var session = Session(whom);
        var hall = (await node.Circles.List(session))[0];
        using (var room = await rooms.Circle(session, hall))
        {
            _ = AuthorId.TryParse(room!.Me, out var mark);
            await node.Seats.ByLetter.Ask(by, hall, mark, circle, isFor: false);
        }
        var letters = await node.Seats.ByLetter.Waiting(session);
        await node.Seats.ByLetter.Enter(session, letters[^1].Seq);
        using var entered = await rooms.Circle(session, circle);
        await entered!.Add(new MemberNamed($"person {seats.IndexOf(whom)}"));
    }

    async Task Write(CircleId circle, Seat by, int from)
    {
        using var session = Session(by);
        using var room = await rooms.Circle(session, circle);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<CircleEvent> events =
        [
            .. Enumerable.Range(from, Together).SelectMany(n => Sheet(n, today)),
        ];
        entries += events.Count + 1;
        await room!.Add(events);
        await File(room, from);
    }

    /// <summary>A short file; every third is deleted again.</summary>
    static async Task File(OpenRoom room, int from)
    {
        using var content = new MemoryStream(new byte[FileLength]);
        await room.Files.Keep(content, $"file {from}.txt", original: true, default);
        if (from / Together % 3 == 0)
            await room.Delete([room.Events[^1].Seq]);
    }

    /// <summary>A sheet with what its worksheet's example says, saved in parts as people save it.</summary>
    IEnumerable<CircleEvent> Sheet(int number, DateOnly today)
    {
        var worksheet = library.Worksheets[number % library.Worksheets.Count];
        var id = OpenRoom.NewId();
        yield return SheetDecisions.Start(worksheet, id, today);
        if (worksheet.Example is not { Entries: [var example, ..] })
            yield break;
        foreach (var part in example.Answers.Chunk(4))
            yield return new AnswersGiven(
                id,
                id,
                [.. part.Select(a => new GivenAnswer(a.Key, a.Value, []))]
            );
    }

    async Task<IReadOnlyList<string>> Told()
    {
        using var session = Session(seats[0]);
        var circles = await node.Circles.List(session);
        using var room = await rooms.Circle(session, circles[0]);
        var sheet = room!.Sheets.Sheets[^1];
        return
        [
            $"room={room.Circle}",
            $"sheet={sheet.Id}",
            $"entry={sheet.Id}",
            $"worksheet={sheet.Worksheet}",
            $"question={room.WorksheetOf(sheet.Id)!.Questions.First().Id}",
            $"member={room.Readers[^1]}",
            .. circles.Skip(1).Select(c => c.ToString()),
        ];
    }

    Session Session(Seat seat) => node.Sessions.Find(node.Sessions.Begin(seat))!;
}

/// <summary>A clock that begins this long ago and is moved on.</summary>
sealed class Moving(TimeSpan ago) : TimeProvider
{
    DateTimeOffset now = System.GetUtcNow() - ago;

    /// <summary>Up to the present.</summary>
    public TimeSpan Left => System.GetUtcNow() - now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan span) => now += span;
}
