using Kith.Interventions.People;
using Kith.Web.Charts;
using static Kith.Web.Tests.Charts.ChartSamples;

namespace Kith.Web.Tests.Charts;

public class PeopleMapTests
{
    private static readonly PersonKind?[] Kinds =
    [
        PersonKind.Ally,
        PersonKind.Between,
        PersonKind.Barrier,
        null,
    ];

    private static readonly PersonRing?[] Rings =
    [
        PersonRing.Close,
        PersonRing.Nearby,
        PersonRing.Further,
        null,
    ];

    [Fact]
    public void The_finding_names_who_is_what_and_how_close()
    {
        var board = new PeopleBoard([
            Person("Sol", PersonKind.Ally, PersonRing.Close),
            Person("Bea", PersonKind.Between, PersonRing.Nearby),
            Person("Ines", PersonKind.Ally, null),
        ]);

        Assert.Equal(
            "Ally: Sol, Ines. In between: Bea. Close: Sol. Nearby: Bea. Not on a ring yet: Ines.",
            new Drawing(PeopleMap.Draw(board, T)).Finding
        );
    }

    [Fact]
    public void Words_stay_apart_for_fourteen_people_wherever_they_stand()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var people = Enumerable
                .Range(0, 1 + (seed % 14))
                .Select(i =>
                    Person(
                        i % 3 == 0 ? $"Grandmother Wilhelmina {i}" : $"Person {i}",
                        Kinds[(i * 7 + seed) % 4],
                        Rings[seed % 5 == 0 ? seed % 4 : (i * (seed + 3) + seed / 4) % 4]
                    )
                );
            var board = new PeopleBoard([.. people]);
            var drawing = new Drawing(PeopleMap.Draw(board, T));

            Assert.Empty(drawing.Collisions());
            Assert.Equal(3, drawing.Count("ring"));
        }
    }

    [Fact]
    public void A_long_name_is_cut_and_stands_whole_in_its_title()
    {
        var board = new PeopleBoard([
            Person("Grandmother Wilhelmina", PersonKind.Ally, PersonRing.Close),
        ]);
        var drawing = new Drawing(PeopleMap.Draw(board, T));

        Assert.Contains(
            drawing.Words,
            w => w.StartsWith("Grandm", StringComparison.Ordinal) && w.EndsWith('…')
        );
        Assert.Contains("Grandmother Wilhelmina: Ally, Close", drawing.Root.Value);
    }

    [Fact]
    public void Each_kind_has_a_shape_of_its_own()
    {
        var board = new PeopleBoard([
            .. Kinds.Select((k, i) => Person($"P{i}", k, PersonRing.Nearby)),
        ]);
        var drawing = new Drawing(PeopleMap.Draw(board, T));

        Assert.Equal(2, drawing.Count("ally"));
        Assert.Equal(2, drawing.Count("between"));
        Assert.Equal(2, drawing.Count("barrier"));
        Assert.Equal(2, drawing.Count("unsaid"));
    }
}
