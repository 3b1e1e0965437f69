using Kith.Interventions;
using Kith.Interventions.Circle;
using Kith.Interventions.Deleting;
using Kith.Interventions.Sheets;
using Kith.Kit;
using Kith.Vault;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Workroom.Tests;

public sealed class RoomsTests
{
    private static readonly Worksheet Worksheet = new(
        "two",
        "A1",
        1,
        "A",
        "Two questions",
        "Why",
        [],
        [],
        5,
        Care.None,
        new Privacy(ShareDefault.Team, NameUse.Code, true),
        Repeats: false,
        Each: false,
        [
            new WorksheetPage(
                "page",
                null,
                null,
                [new LongQuestion { Id = "what", Label = "What?" }]
            ),
        ],
        null,
        [],
        null
    );

    [Fact]
    public async Task What_one_member_saves_another_reads_in_the_room_and_on_the_plan()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        var ade = await maya.BringIn(circle, "Ade", mayReadEarlier: true);
        using (var session = maya.Session())
        {
            using var room = await rooms.Circle(session, circle);
            await Save(room!, await room!.StartSheet(Worksheet), "It got worse in May");
        }

        using var other = ade.Session();
        using var read = await rooms.Circle(other, circle);

        var sheet = Assert.Single(read!.Sheets.Sheets);
        Assert.Equal(new TextAnswer("It got worse in May"), sheet.Latest.Newest["what"]);
        Assert.Equal("Maya", read.Members.NameOf(sheet.By));
        Assert.Equal("Harbour", read.Plan.CodeName);
        Assert.Single(read.Plan.Sections);
    }

    [Fact]
    public async Task Somebody_of_another_circle_gets_no_room()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        var rafi = await maya.BringIn(await maya.Start(), "Rafi");

        using var session = rafi.Session();

        Assert.Null(await rooms.Circle(session, circle));
        using var notebook = await rooms.Notebook(session);
        Assert.Empty(notebook!.Events);
    }

    [Fact]
    public async Task One_save_is_one_entry()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        using var session = maya.Session();
        using var room = await rooms.Circle(session, circle);
        var sheet = await room!.StartSheet(Worksheet);
        var before = room.Events.Count;

        await Save(room, sheet, "one");
        Assert.Equal(before + 1, room.Events.Count);

        await Save(
            room,
            sheet,
            "one",
            seen: room.Sheets.Find(sheet)!.Latest.Answers["what"].Newest.Seq
        );
        Assert.Equal(before + 1, room.Events.Count);
    }

    [Fact]
    public async Task A_decision_is_made_again_when_somebody_wrote_in_between()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        var ade = await maya.BringIn(circle, "Ade", mayReadEarlier: true);
        using var hers = maya.Session();
        using var his = ade.Session();
        using var first = await rooms.Circle(hers, circle);
        var sheet = await first!.StartSheet(Worksheet);
        using var second = await rooms.Circle(his, circle);
        var decided = 0;
        Decision SetAside(OpenRoom room)
        {
            decided++;
            return SheetDecisions.SetAside(room.Sheets, sheet, aside: true);
        }

        Assert.Null(await first.Do(SetAside));
        Assert.Equal("sheet.not-there", await second!.Do(SetAside));
        Assert.Equal(3, decided);
    }

    [Fact]
    public async Task What_is_deleted_from_a_room_that_goes_on_from_a_snapshot_takes_replaced_answers_with_it()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        using var session = maya.Session();
        string sheet;
        using (var room = await rooms.Circle(session, circle))
        {
            sheet = await room!.StartSheet(Worksheet);
            for (var i = 0; i < 70; i++)
                await Save(room, sheet, $"version {i}", room.Events[^1].Seq);
        }
        (await rooms.Circle(session, circle))!.Dispose();
        using (var folded = await rooms.Circle(session, circle))
            Assert.True(folded!.Events.Count < 70);

        using (var whole = await rooms.Whole(session, circle))
            Assert.True(await whole!.Delete(Going.Entry(whole.Events, sheet, sheet, whole.Me)));

        using var after = await rooms.Circle(session, circle);
        Assert.Empty(after!.Sheets.Sheets);
        Assert.DoesNotContain(after.Events, e => e.What is AnswersGiven);
        Assert.True(after.Gone.Count >= 70);
    }

    [Fact]
    public async Task A_room_with_files_and_something_deleted_goes_on_from_a_snapshot_with_both()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        using var session = maya.Session();
        using (var room = await rooms.Circle(session, circle))
        {
            using var content = new MemoryStream(new byte[300]);
            Assert.Null(await room!.Files.Keep(content, "letter.txt", original: true, default));
            var sheet = await room.StartSheet(Worksheet);
            for (var i = 0; i < 70; i++)
                await Save(room, sheet, $"version {i}", room.Events[^1].Seq);
            Assert.True(await room.Delete([room.Events[^1].Seq]));
        }
        (await rooms.Circle(session, circle))!.Dispose();

        using var folded = await rooms.Circle(session, circle);
        using var whole = await rooms.Whole(session, circle);

        Assert.True(folded!.Events.Count < whole!.Events.Count);
        Assert.Equal(whole.Gone, folded.Gone);
        var file = Assert.Single(folded.Files.All);
        Assert.Equal(whole.Files.All[0].What, file.What);
        Assert.Equal(300, file.Length);
        Assert.True(await folded.Files.IsWhole(file));
    }

    [Fact]
    public async Task A_room_of_many_keys_and_few_words_goes_on_from_a_snapshot_too()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        using var session = maya.Session();
        for (var i = 0; i < 40; i++)
            await test.Node.Circles.Belonging.Renew(session, circle, compared: false);
        (await rooms.Circle(session, circle))!.Dispose();

        using var room = Assert
            .IsType<Opening.Opened>(await test.Node.Circles.Resume(session, circle))
            .Room;

        Assert.NotNull(room.Folded);
    }

    [Fact]
    public async Task Somebody_new_is_not_told_who_was_there_before_them()
    {
        await using var test = await TestNode.Open();
        var rooms = RoomsOf(test);
        var maya = await test.Keeper();
        var circle = await Start(rooms, maya);
        var ade = await maya.BringIn(circle, "Ade");
        using (var his = ade.Session())
        {
            using (var room = await rooms.Circle(his, circle))
                await room!.Add(new MemberNamed("Ade"));
            await test.Node.Circles.Belonging.Leave(his, circle);
        }
        using var session = maya.Session();
        var words = await test.Node.Seats.Invite(session, circle);
        using (var room = await rooms.Circle(session, circle))
            await room!.TellNames();

        using var hers = (await Person.Join(test.Node, words!, "Ines")).Session();
        using var read = await rooms.Circle(hers, circle);

        Assert.Equal("Maya", Assert.Single(read!.Members.Names).Value);
    }

    private static Rooms RoomsOf(TestNode test) =>
        new(test.Node, id => id == Worksheet.Id ? Worksheet : null, test.Clock);

    private static async Task<CircleId> Start(Rooms rooms, Person person)
    {
        using var session = person.Session();
        return await rooms.Start(session, "Harbour", person.Name);
    }

    private static async Task Save(OpenRoom room, string sheet, string text, long? seen = null)
    {
        var fields = Fields.From([KeyValuePair.Create("what", text)]);
        IReadOnlyList<long> replaces = seen is { } seq ? [seq] : [];
        var saving = await room.Save(sheet, sheet, [new Asked("what", replaces)], fields);
        Assert.True(saving.Accepted);
    }
}
