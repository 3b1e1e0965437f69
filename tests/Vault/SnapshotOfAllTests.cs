using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>
/// What the vault itself keeps in a room, files, traces of what was taken away and words about closing, is there after
/// going on from a snapshot as it is after reading everything.
/// </summary>
public sealed class SnapshotOfAllTests
{
    const int Steps = 150;

    [Fact]
    public async Task A_file_opens_after_going_on_and_one_that_went_does_not_come_back()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await PutFile(maya, circle, 100);
        await PutFile(maya, circle, 70_000);
        await Visit(maya, circle);
        using var session = maya.Session();

        using (var resumed = Opened(await test.Node.Circles.Resume(session, circle)))
        {
            Assert.NotNull(resumed.Folded);
            Assert.Empty(resumed.Entries);
            Assert.Equal(
                [100, 70_000],
                resumed.Files.All.OrderBy(f => f.Key).Select(f => f.Value.Length)
            );
            using var content = new MemoryStream();
            Assert.True(
                await resumed.Files.Write(resumed.Files.All.Values.First(), content, default)
            );
            Assert.Equal(100, content.Length);
        }
        using (var whole = await maya.Open(circle))
            Assert.True(await whole.Delete([whole.Entries[0].Seq]));
        await Visit(maya, circle);

        using var after = Opened(await test.Node.Circles.Resume(session, circle));
        Assert.NotNull(after.Folded);
        Assert.Equal(70_000, Assert.Single(after.Files.All).Value.Length);
        Assert.Single(after.Gone);
    }

    [Fact]
    public async Task A_circle_that_was_closed_does_not_open_from_a_snapshot()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, "one");
        await SayEnd(maya, circle, isYes: true);
        await Visit(maya, circle);
        using var session = maya.Session();
        using (var resumed = Opened(await test.Node.Circles.Resume(session, circle)))
        {
            Assert.NotNull(resumed.Folded);
            Assert.NotNull(resumed.Ending.From);
            Assert.True(await resumed.End());
        }

        Assert.IsType<Opening.Closed>(await test.Node.Circles.Resume(session, circle));
    }

    [Fact]
    public async Task Going_on_shows_what_reading_everything_shows_on_SQLite()
    {
        await using var test = await TestNode.Open();
        await ShowsTheSame(test);
    }

    [Fact]
    public async Task Going_on_shows_what_reading_everything_shows_on_PostgreSQL()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await ShowsTheSame(test);
    }

    /// <summary>Two people do whatever they may, each on a node of their own.</summary>
    static async Task ShowsTheSame(TestNode test)
    {
        using var second = await Node.Open(
            test.Store,
            new(test.Folder) { Cost = TestNode.Cheap },
            test.Clock
        );
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await (await maya.BringIn(circle, "Dele")).At(second);
        Person[] people = [maya, dele];
        var resumed = 0;
        for (var step = 0; step < Steps; step++)
        {
            await Act(people[Chance.Below(2)], circle, step);
            foreach (var person in people)
                if (Chance.Below(2) == 0 && await Visit(person, circle))
                    resumed++;
        }
        Assert.InRange(resumed, Steps / 4, 2 * Steps);
    }

    static async Task Act(Person person, CircleId circle, int step)
    {
        switch (Chance.Below(8))
        {
            case 0:
                await PutFile(person, circle, 1 + Chance.Below(3000));
                break;
            case 1:
                await Delete(person, circle);
                break;
            case 2:
                await SayEnd(person, circle, isYes: Chance.Below(2) == 0);
                break;
            case 3:
                using (var session = person.Session())
                    await person.Node.Circles.Belonging.Renew(session, circle, compared: false);
                break;
            default:
                await Write(person, circle, $"step {step}");
                break;
        }
    }

    static async Task Delete(Person person, CircleId circle)
    {
        using var room = await person.Open(circle);
        var own = room.Entries.Where(e => e.Author == room.Me).ToList();
        if (own.Count > 0)
            Assert.True(await room.Delete([own[Chance.Below(own.Count)].Seq]));
    }

    /// <summary>
    /// Goes on where this person was, compares that with the whole room, and keeps for the next visit which texts there are.
    /// Whether there was anything to go on from.
    /// </summary>
    static async Task<bool> Visit(Person person, CircleId circle)
    {
        using var session = person.Session();
        using var room = Opened(await person.Node.Circles.Resume(session, circle));
        using var whole = await person.Open(circle);
        var before = room.Folded is { } folded ? Text.Of(folded) : "";
        var texts = before + string.Concat(room.Entries.Select(e => $"{e.Seq} {Text.Of(e)}\n"));
        Assert.Equal(string.Concat(whole.Entries.Select(e => $"{e.Seq} {Text.Of(e)}\n")), texts);
        Assert.Equal(Files(whole), Files(room));
        Assert.Equal(whole.Gone, room.Gone);
        Assert.Equal(whole.Ending.From, room.Ending.From);
        Assert.Equal(
            whole.Ending.Words.OrderBy(w => w.Key.ToString()),
            room.Ending.Words.OrderBy(w => w.Key.ToString())
        );
        Assert.Equal(whole.Members, room.Members);
        Assert.Equal(whole.Last.Log.Head, room.Last.Log.Head);
        room.Keep(Text.Bytes(texts));
        return room.Folded is not null;
    }

    static IEnumerable<(long, long)> Files(Room room) =>
        room.Files.All.Select(f => (f.Key, f.Value.Length)).Order();

    static async Task Write(Person person, CircleId circle, string text)
    {
        using var room = await person.Open(circle);
        Assert.NotNull(await room.Append(1, Text.Bytes(text)));
    }

    static async Task PutFile(Person person, CircleId circle, int length)
    {
        using var room = await person.Open(circle);
        using var content = new MemoryStream(new byte[length]);
        Assert.Equal(
            Keeping.Kept,
            await room.Files.Keep(content, () => new(1, Text.Bytes($"a file of {length}")), default)
        );
    }

    static async Task SayEnd(Person person, CircleId circle, bool isYes)
    {
        using var room = await person.Open(circle);
        Assert.True(await room.SayEnd(isYes));
    }

    static Room Opened(Opening opening) => Assert.IsType<Opening.Opened>(opening).Room;
}
