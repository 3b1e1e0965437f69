using Kith.Interventions.People;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.BoardTests;

public class PeopleBoardTests
{
    private readonly Log _log = new(
        Worksheet(
            "map",
            Rows(
                "person",
                Persons("who", "people.who"),
                Choice("kind", "people.kind", "ally", "between", "barrier"),
                Choice("ring", "people.ring", "close", "nearby", "further"),
                Text("good", "people.good_for"),
                Persons("asks", "people.asks")
            )
        ),
        Worksheet("snapshot", Persons("who", "people.who"))
    );

    [Fact]
    public void Somebody_named_twice_is_one_person_with_both_notes()
    {
        _log.Sheet("ade", "map", Day, [("person", Table(Person("Bea", "between", "letters")))])
            .Sheet(
                "sol",
                "map",
                Day.AddDays(1),
                [("person", Table(Person(" bea", "ally", "lifts")))],
                "second"
            );

        var bea = Assert.Single(_log.Boards.People.People);

        Assert.Equal(["letters", "lifts"], bea.GoodFor.Select(g => g.Text));
        Assert.Equal(PersonKind.Ally, bea.Kind);
        Assert.True(bea.Differs);
        Assert.Equal(["ade", "sol"], bea.Placings.Select(p => p.Origin.By));
    }

    [Fact]
    public void A_name_outside_a_table_is_a_person_nobody_placed_yet()
    {
        _log.Sheet("ade", "snapshot", Day, [("who", Names("Ines", "Sol"))]);

        Assert.Equal(["Ines", "Sol"], _log.Boards.People.Unplaced.Select(p => p.Name));
    }

    [Fact]
    public void People_stand_as_allies_in_between_or_barriers()
    {
        _log.Sheet(
            "ade",
            "map",
            Day,
            [
                (
                    "person",
                    Table(
                        Person("Sol", "ally", ""),
                        Person("Bea", "between", "") with
                        {
                            Id = "r2",
                        },
                        Person("Marek", "barrier", "") with
                        {
                            Id = "r3",
                        }
                    )
                ),
            ]
        );
        var board = _log.Boards.People;

        Assert.Equal("Sol", Assert.Single(board.Allies).Name);
        Assert.Equal("Bea", Assert.Single(board.Between).Name);
        Assert.Equal("Marek", Assert.Single(board.Barriers).Name);
        Assert.Equal(PersonRing.Nearby, board.People[0].Ring);
    }

    private static Worksheets.Row Person(string name, string kind, string good) =>
        Row(
            "r1",
            ("who", Names(name)),
            ("kind", Picked(kind)),
            ("ring", Picked("nearby")),
            ("good", Said(good)),
            ("asks", Names("Ade"))
        );
}
