using FsCheck;
using FsCheck.Fluent;
using Kith.Interventions.Circle;
using Kith.Interventions.Together;

namespace Kith.Interventions.Tests;

public sealed class TogetherTests
{
    [Fact]
    public void Rooms_that_were_put_together_stand_under_the_name_their_owner_gave()
    {
        var log = Log(new RoomsPutTogether("i", "Lantern", ["a", "b"]));

        var group = Assert.Single(RoomGroups.Fold(log).All);

        Assert.Equal(("Lantern", 2), (group.Name, group.Rooms.Count));
        Assert.Null(RoomGroups.Fold(log).Of("c"));
    }

    [Fact]
    public void A_room_belongs_to_one_intervention_at_most()
    {
        var puts = Gen.Choose(0, 3).Two().ListOf().ToArbitrary();
        Prop.ForAll(
                puts,
                all =>
                {
                    var log = Log([
                        .. all.Select(p => new RoomsPutTogether(
                            $"i{p.Item1}",
                            "x",
                            [$"r{p.Item2}", $"r{(p.Item2 + 1) % 4}"]
                        )),
                    ]);
                    var groups = RoomGroups.Fold(log).All;
                    var rooms = groups.SelectMany(g => g.Rooms).ToList();
                    return rooms.Distinct().Count() == rooms.Count
                        && groups.All(g => g.Rooms.Count > 0);
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void A_room_that_is_added_joins_what_is_there_and_keeps_its_name()
    {
        var first = Put(RoomGroups.Fold([]), "a", "b");
        var log = Log(first);
        var added = TogetherDecisions.Add(RoomGroups.Fold(log), "b", "c", "other", "new");

        var group = Assert.Single(RoomGroups.Fold(Log(first, added.Events[0])).All);

        Assert.Equal("Lantern", group.Name);
        Assert.Equal(["a", "b", "c"], group.Rooms.Order());
    }

    [Fact]
    public void What_is_missing_is_refused_with_a_sentence()
    {
        Assert.Equal("intervention.kind-missing", TogetherDecisions.Say(null, "Ana").Refusal);
        Assert.Equal(
            "intervention.whom-missing",
            TogetherDecisions.Say(RoomKind.Survivor, " ").Refusal
        );
        var groups = RoomGroups.Fold([]);
        Assert.Equal(
            "intervention.name-missing",
            TogetherDecisions.Put(groups, "a", [], " ", "i").Refusal
        );
    }

    [Fact]
    public void A_room_says_what_kind_it_is_and_only_one_around_a_survivor_names_somebody()
    {
        var members = Members.Fold(Log(TogetherDecisions.Say(RoomKind.Survivor, "Ana").Events[0]));
        Assert.Equal(new KindSaid(RoomKind.Survivor, "Ana"), members.Kind);

        Assert.Equal(
            "intervention.whom-elsewhere",
            TogetherDecisions.Say(RoomKind.Team, "Ana").Refusal
        );
        var team = TogetherDecisions.Say(RoomKind.Team, "").Events[0];
        Assert.Equal(new KindSaid(RoomKind.Team, null), team);
        Assert.Equal(team, EventJson.Read(EventJson.Write(team)));
    }

    private static CircleEvent Put(RoomGroups groups, string room, string other) =>
        TogetherDecisions.Put(groups, room, [other], "Lantern", "new").Events[0];

    private static IReadOnlyList<Happened> Log(params IReadOnlyList<CircleEvent> events) =>
        [.. events.Select((e, i) => new Happened(e, "me", DateTimeOffset.UnixEpoch, i))];
}
