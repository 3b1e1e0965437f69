using Kith.Interventions.Goals;
using Kith.Web.Charts;
using static Kith.Web.Tests.Charts.ChartSamples;

namespace Kith.Web.Tests.Charts;

public class GoalsMapTests
{
    private static readonly GoalsBoard Board = new([
        Wish("Noor", "survivor", "Sing", "Talk", "Ask me"),
        Wish("Noor", "community", "Quiet"),
        Wish("Sol", "caused-harm", line: "Never alone"),
        Wish(null, "", "Wages back"),
    ]);

    [Fact]
    public void The_finding_says_who_wants_something_for_whom_and_where_bottom_lines_lie() =>
        Assert.Equal(
            "Noor: wants something for the survivor, the community; "
                + "does not want something for the survivor; has a bottom line for the survivor. "
                + "Sol: has a bottom line for the person who caused harm. "
                + "Together: wants something for no one named.",
            Draw().Finding
        );

    [Fact]
    public void Each_mark_stands_once_for_a_person_and_once_in_the_key()
    {
        Assert.Equal(3 + 1, Draw().Count("want"));
        Assert.Equal(1 + 1, Draw().Count("not-want"));
        Assert.Equal(2 + 1, Draw().Count("bottom-line"));
    }

    [Fact]
    public void Words_stay_apart_for_fourteen_people()
    {
        var board = new GoalsBoard([
            .. Enumerable.Range(0, 14).Select(i => Wish($"Person {i}", "", "x", "y", "z")),
        ]);

        Assert.Empty(new Drawing(GoalsMap.Draw(board, n => n, T)).Collisions());
    }

    [Fact]
    public void The_table_holds_the_words_themselves() =>
        Assert.Equal(
            ["Noor", "survivor", "Sing", "Talk", "Ask me"],
            GoalsMap.Rows(Board, n => n, T).Rows[0]
        );

    private static Drawing Draw() => new(GoalsMap.Draw(Board, n => n, T));
}
