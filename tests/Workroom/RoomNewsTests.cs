using Kith.Interventions.Circle;
using Kith.Kit;
using Kith.Vault;

namespace Kith.Workroom.Tests;

/// <summary>What is new to a member, by the mark in their notebook.</summary>
public sealed class RoomNewsTests
{
    [Fact]
    public async Task What_was_seen_is_new_no_more_and_stays_so_in_another_session()
    {
        await using var test = await TestNode.Open();
        var (rooms, circle, maya, ade) = await Two(test);
        await Write(rooms, circle, ade, "Ade");

        Assert.Equal((1, false), await News(rooms, circle, maya, note: true));
        Assert.Equal((0, true), await News(rooms, circle, await maya.At(test.Node)));
        await Write(rooms, circle, ade, "Adele");
        Assert.Equal((0, true), await News(rooms, circle, maya));
    }

    [Fact]
    public async Task The_room_and_everybody_else_learn_nothing_of_it()
    {
        await using var test = await TestNode.Open();
        var (rooms, circle, maya, ade) = await Two(test);
        await Write(rooms, circle, ade, "Ade");
        var before = await Everything(rooms, circle, ade);

        await News(rooms, circle, maya, note: true);

        Assert.Equal(before, await Everything(rooms, circle, ade));
    }

    private static async Task<(Rooms, CircleId, Person Maya, Person Ade)> Two(TestNode test)
    {
        var rooms = new Rooms(test.Node, _ => null, test.Clock);
        var maya = await test.Keeper();
        using var session = maya.Session();
        var circle = await rooms.Start(session, "Harbour", "Maya");
        return (rooms, circle, maya, await maya.BringIn(circle, "Ade", mayReadEarlier: true));
    }

    private static async Task Write(Rooms rooms, CircleId circle, Person person, string name)
    {
        using var session = person.Session();
        using var room = await rooms.Circle(session, circle);
        await room!.Add(new MemberNamed(name));
    }

    /// <summary>How many came since, and whether the member said how far they have seen it.</summary>
    private static async Task<(int Came, bool Said)> News(
        Rooms rooms,
        CircleId circle,
        Person person,
        bool note = false
    )
    {
        using var session = person.Session();
        using var room = await rooms.Circle(session, circle);
        using var notebook = await rooms.Notebook(session);
        var news = new RoomNews(room!, notebook!);
        if (note)
            Assert.Null(await news.Note(news.Last));
        return (news.New.Members.Count, news.Seen.Said);
    }

    /// <summary>All that somebody reads: in the room, and in a notebook of their own.</summary>
    private static async Task<(int Room, int Notebook)> Everything(
        Rooms rooms,
        CircleId circle,
        Person person
    )
    {
        using var session = person.Session();
        using var room = await rooms.Circle(session, circle);
        using var notebook = await rooms.Notebook(session);
        return (room!.Events.Count, notebook!.Events.Count);
    }
}
