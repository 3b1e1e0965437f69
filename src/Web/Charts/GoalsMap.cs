using Kith.Interventions.Goals;
using Kith.Publishing.Charts;

namespace Kith.Web.Charts;

/// <summary>
/// Who wants something for whom, who does not want something, and who drew a bottom line: one line for each person, one
/// column for each of those it concerns. It compares nothing; the words stand in the table beside it.
/// </summary>
internal static class GoalsMap
{
    private const double Row = 56;
    private const double Left = 2;

    public static string Draw(
        GoalsBoard board,
        Func<string, string> nameOf,
        Wording t,
        string id = "goals"
    )
    {
        var svg = new Svg(Colours.Of);
        var whom = Columns(board);
        var y = Heads(svg, whom, t);
        foreach (var voice in Voices(board))
            y = Voice(svg, board, voice, Name(voice, nameOf, t), whom, y, t);
        y = Key(svg, y + 8, t);
        return svg.Done(id, y, t["charts.goals-title"], Finding(board, nameOf, t));
    }

    /// <summary>Every wish in its words: who, for whom, want, not want, bottom line.</summary>
    public static ChartTable Rows(GoalsBoard board, Func<string, string> nameOf, Wording t) =>
        new(
            [
                t["charts.who"],
                t["charts.goals-for"],
                t["charts.goals-want"],
                t["charts.goals-not-want"],
                t["charts.goals-bottom-line"],
            ],
            [
                .. board.Wishes.Select(w =>
                    (IReadOnlyList<string>)
                        [Name(w.Voice, nameOf, t), w.WhomWords, w.Want, w.NotWant, w.BottomLine]
                ),
            ]
        );

    private static IEnumerable<string?> Voices(GoalsBoard board) =>
        board
            .Voices.Cast<string?>()
            .Append(null)
            .Where(v => board.Wishes.Any(w => w.Voice == v && IsSaid(w)));

    private static IReadOnlyList<string> Columns(GoalsBoard board) =>
        board.Wishes.Any(w => w.Whom.Length == 0 && IsSaid(w))
            ? [.. GoalsBoard.Known, ""]
            : GoalsBoard.Known;

    private static bool IsSaid(Wish wish) =>
        wish.IsBottomLine || wish.Want.Length + wish.NotWant.Length > 0;

    private static double Heads(Svg svg, IReadOnlyList<string> whom, Wording t)
    {
        var width = Column(whom);
        var lines = whom.Select(w =>
                Letters.Wrap(t[$"charts.goals-for-{Key(w)}"], width - 4, Svg.Size, 4)
            )
            .ToList();
        var most = lines.Max(l => l.Count);
        for (var i = 0; i < lines.Count; i++)
        for (var line = 0; line < lines[i].Count; line++)
            svg.Text(
                Center(whom, i),
                18 + (17 * (line + most - lines[i].Count)),
                lines[i][line],
                "label",
                "middle"
            );
        return 12 + (17 * most);
    }

    private static double Voice(
        Svg svg,
        GoalsBoard board,
        string? voice,
        string name,
        IReadOnlyList<string> whom,
        double top,
        Wording t
    )
    {
        var bottom = Frame(svg, whom, name, top);
        for (var i = 0; i < whom.Count; i++)
        {
            var said = Said(board, voice, whom[i]);
            var x = Center(whom, i) - (12 * (said.Count - 1));
            foreach (var mark in said)
            {
                svg.Open($"{name}: {Words(mark.Key, whom[i], t)}");
                mark.Draw(svg, x, bottom - 17);
                svg.Close();
                x += 24;
            }
        }
        return bottom;
    }

    /// <summary>A line for one person: the name above, a box for each column below it.</summary>
    private static double Frame(Svg svg, IReadOnlyList<string> whom, string name, double top)
    {
        svg.Line(Left, top, Svg.Width - Left, top, "axis");
        svg.Text(
            Left + 2,
            top + 18,
            Letters.Cut(name, Svg.Width - (2 * Left) - 8, 15),
            "label",
            strong: true
        );
        for (var i = 1; i < whom.Count; i++)
        {
            var x = Left + (i * Column(whom));
            svg.Line(x, top + 26, x, top + Row - 4, "axis");
        }
        return top + Row + 4;
    }

    private static List<(string Key, Action<Svg, double, double> Draw)> Said(
        GoalsBoard board,
        string? voice,
        string whom
    )
    {
        var wishes = board.At(voice, whom).ToList();
        var said = new List<(string, Action<Svg, double, double>)>();
        if (wishes.Exists(w => w.Want.Length > 0))
            said.Add(("want", Marks.Want));
        if (wishes.Exists(w => w.NotWant.Length > 0))
            said.Add(("not-want", Marks.NotWant));
        if (wishes.Exists(w => w.IsBottomLine))
            said.Add(("bottom-line", Marks.BottomLine));
        return said;
    }

    private static double Key(Svg svg, double top, Wording t)
    {
        svg.Line(Left, top - 8, Svg.Width - Left, top - 8, "axis");
        var x = 14.0;
        (string Key, Action<Svg, double, double> Draw)[] marks =
        [
            ("want", Marks.Want),
            ("not-want", Marks.NotWant),
            ("bottom-line", Marks.BottomLine),
        ];
        foreach (var (key, draw) in marks)
        {
            var word = t[$"charts.goals-{key}"];
            draw(svg, x, top + 14);
            svg.Text(x + 16, top + 19, word, "label");
            x += 40 + Letters.Width(word, Svg.Size);
        }
        return top + 30;
    }

    private static string Finding(GoalsBoard board, Func<string, string> nameOf, Wording t)
    {
        var whom = Columns(board);
        var all = string.Join(
            ' ',
            Voices(board).Select(v => Finding(board, v, Name(v, nameOf, t), whom, t))
        );
        return all.Length == 0 ? t["charts.nobody"] : all;
    }

    private static string Finding(
        GoalsBoard board,
        string? voice,
        string name,
        IReadOnlyList<string> whom,
        Wording t
    )
    {
        var parts = whom.SelectMany(w => Said(board, voice, w).Select(s => (s.Key, Whom: w)))
            .GroupBy(s => s.Key, s => t[$"charts.goals-whom-{Key(s.Whom)}"])
            .Select(g =>
                t[$"charts.goals-part-{g.Key}", ("whom", string.Join(t["charts.list-and"], g))]
            );
        return t[
            "charts.goals-finding",
            ("name", name),
            ("parts", string.Join(t["charts.part-and"], parts))
        ];
    }

    private static string Words(string mark, string whom, Wording t) =>
        t[$"charts.goals-part-{mark}", ("whom", t[$"charts.goals-whom-{Key(whom)}"])];

    private static string Name(string? voice, Func<string, string> nameOf, Wording t) =>
        voice is null ? t["charts.goals-together"] : nameOf(voice);

    private static string Key(string whom) => whom.Length == 0 ? "other" : whom;

    private static double Column(IReadOnlyList<string> whom) =>
        (Svg.Width - (2 * Left)) / whom.Count;

    private static double Center(IReadOnlyList<string> whom, int column) =>
        Left + ((column + 0.5) * Column(whom));
}
