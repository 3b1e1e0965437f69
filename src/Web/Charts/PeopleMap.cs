using Kith.Interventions.People;
using Kith.Publishing.Charts;

namespace Kith.Web.Charts;

/// <summary>
/// Who stands how close: three rings, one inside the other. Circle, diamond and dashed square say ally, in between and
/// barrier. The rings grow with the people in them, so that no name lies on another.
/// </summary>
internal static class PeopleMap
{
    private const double Cell = 80;
    private const double CellHeight = 48;
    private const double Head = 26;
    private const double Pad = 12;
    private const double Inset = 14;
    private const double Middle = Svg.Width / 2;

    private static readonly PersonRing[] Rings =
    [
        PersonRing.Further,
        PersonRing.Nearby,
        PersonRing.Close,
    ];

    public static string Draw(PeopleBoard board, Wording t, string id = "people")
    {
        var svg = new Svg(Colours.Of);
        var y = Ring(svg, board, 0, 4, t) + 8;
        var outside = board.People.Where(p => p.Ring is null).ToList();
        if (outside.Count > 0)
        {
            svg.Text(Middle, y + 18, t["charts.people-outside"], "label", "middle", strong: true);
            y = People(svg, outside, 4, y + Head, t);
        }
        y = Key(svg, y + 6, board.Unplaced.Any(), t);
        return svg.Done(id, y, t["charts.people-title"], Finding(board, t));
    }

    /// <summary>Every person: name, kind, ring, near whom.</summary>
    public static ChartTable Rows(PeopleBoard board, Wording t) =>
        new(
            [
                t["charts.who"],
                t["charts.people-kind"],
                t["charts.people-ring"],
                t["charts.people-near"],
            ],
            [
                .. board.People.Select(p =>
                    (IReadOnlyList<string>)
                        [
                            p.Name,
                            t[$"charts.{KindKey(p.Kind)}"],
                            t[$"charts.{RingKey(p.Ring)}"],
                            p.Near is { } near ? t[$"charts.{NearKey(near)}"] : "",
                        ]
                ),
            ]
        );

    /// <summary>One ring and all inside it; half of its people stand above the next ring, half below.</summary>
    private static double Ring(Svg svg, PeopleBoard board, int depth, double top, Wording t)
    {
        var ring = Rings[depth];
        var people = board.People.Where(p => p.Ring == ring).ToList();
        var drawing = new Svg(Colours.Of);
        var inner = depth == Rings.Length - 1;
        var above = inner ? people.Count : (people.Count + 1) / 2;
        var most = inner ? 3 : 4;
        var y = People(drawing, people[..above], most, top + Head, t);
        y = inner ? y : Ring(drawing, board, depth + 1, y + 4, t);
        y = People(drawing, people[above..], most, y + (inner ? 0 : 6), t);
        var bottom = y + (inner && people.Count == 0 ? 30 : 0) + Pad - 4;
        Outline(svg, 2 + (Inset * depth), top, bottom, ring, t);
        svg.Add(drawing);
        return bottom;
    }

    private static void Outline(
        Svg svg,
        double inset,
        double top,
        double bottom,
        PersonRing ring,
        Wording t
    )
    {
        svg.Rect(inset, top, Svg.Width - (2 * inset), bottom - top, "ring", 56 - inset);
        svg.Text(Middle, top + 18, t[$"charts.{RingKey(ring)}"], "label", "middle", strong: true);
    }

    /// <summary>People in rows of at most <paramref name="most"/>, each row in the middle.</summary>
    private static double People(Svg svg, List<Person> people, int most, double top, Wording t)
    {
        var rows = (people.Count + most - 1) / most;
        if (rows == 0)
            return top;
        foreach (var row in people.Chunk((people.Count + rows - 1) / rows))
        {
            var x = Middle - (Cell * (row.Length - 1) / 2);
            foreach (var person in row)
            {
                Mark(svg, person, x, top, t);
                x += Cell;
            }
            top += CellHeight;
        }
        return top;
    }

    private static void Mark(Svg svg, Person person, double x, double top, Wording t)
    {
        svg.Open(
            t[
                "charts.people-person",
                ("name", person.Name),
                ("kind", t[$"charts.{KindKey(person.Kind)}"]),
                ("ring", t[$"charts.{RingKey(person.Ring)}"])
            ]
        );
        Marks.Person(svg, person.Kind, x, top + 13);
        svg.Text(x, top + 41, Letters.Cut(person.Name, Cell - 4, Svg.Size), "label", "middle");
        svg.Close();
    }

    private static double Key(Svg svg, double top, bool unsaid, Wording t)
    {
        PersonKind?[] kinds = [PersonKind.Ally, PersonKind.Between, PersonKind.Barrier];
        var x = 14.0;
        foreach (var kind in unsaid ? [.. kinds, null] : kinds)
        {
            var word = t[$"charts.{KindKey(kind)}"];
            var width = 20 + Letters.Width(word, Svg.Size);
            if (x + width > Svg.Width)
                (x, top) = (14, top + 28);
            Marks.Person(svg, kind, x, top + 14);
            svg.Text(x + 18, top + 19, word, "label");
            x += width + 24;
        }
        return top + 30;
    }

    private static string Finding(PeopleBoard board, Wording t)
    {
        var kinds = board
            .People.GroupBy(p => p.Kind)
            .OrderBy(g => g.Key is null)
            .ThenBy(g => g.Key);
        var rings = board
            .People.GroupBy(p => p.Ring)
            .OrderBy(g => g.Key is null)
            .ThenBy(g => g.Key);
        return board.People.Count == 0
            ? t["charts.nobody"]
            : string.Join(
                ' ',
                kinds
                    .Select(g => Group(t, KindKey(g.Key), g))
                    .Concat(rings.Select(g => Group(t, RingKey(g.Key), g)))
            );
    }

    private static string Group(Wording t, string key, IEnumerable<Person> people) =>
        t[
            "charts.people-finding",
            ("group", t[$"charts.{key}"]),
            ("names", string.Join(t["charts.list-and"], people.Select(p => p.Name)))
        ];

    private static string KindKey(PersonKind? kind) =>
        kind switch
        {
            PersonKind.Ally => "people-ally",
            PersonKind.Between => "people-between",
            PersonKind.Barrier => "people-barrier",
            _ => "people-unplaced",
        };

    private static string RingKey(PersonRing? ring) =>
        ring switch
        {
            PersonRing.Close => "people-close",
            PersonRing.Nearby => "people-nearby",
            PersonRing.Further => "people-further",
            _ => "people-outside",
        };

    private static string NearKey(PersonNear near) =>
        near switch
        {
            PersonNear.Survivor => "people-near-survivor",
            PersonNear.CausedHarm => "people-near-caused-harm",
            PersonNear.Both => "people-near-both",
            _ => "people-near-neither",
        };
}
