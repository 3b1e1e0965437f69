using Kith.Web.Charts;
using static Kith.Web.Tests.Charts.ChartSamples;

namespace Kith.Web.Tests.Charts;

public class RisksOverTimeTests
{
    [Fact]
    public void The_finding_says_from_where_to_where_and_names_the_lowest()
    {
        var drawing = Draw(("Noor", 0, 3), ("Noor", 7, 1), ("Noor", 14, 4));

        Assert.Equal(
            "Noor: from 3 (Half and half) on 2 March 2026 to 4 (Mostly) on 16 March 2026. "
                + "Lowest: 1 (Not at all) on 9 March 2026. "
                + "Highest: 4 (Mostly) on 16 March 2026. Answered 3 times.",
            drawing.Finding
        );
    }

    [Fact]
    public void Every_dot_holds_its_value()
    {
        var drawing = Draw(("Noor", 0, 3), ("Noor", 7, null), ("Noor", 14, 4));

        Assert.Equal(
            ["3", "?", "4"],
            drawing.Texts.Where(t => (string?)t.Attribute("class") == "value").Select(t => t.Value)
        );
    }

    [Fact]
    public void The_line_stops_where_somebody_was_not_sure() =>
        Assert.Equal(2, Draw(("Noor", 0, 3), ("Noor", 7, null), ("Noor", 14, 4)).Count("line"));

    [Fact]
    public void Each_person_has_bands_of_their_own()
    {
        var drawing = Draw(("Noor", 0, 3), ("Ade", 0, 4));

        Assert.Equal(2, drawing.Count("band1"));
        Assert.Contains("Ade", drawing.Words);
    }

    [Fact]
    public void One_person_needs_no_name_and_nobody_still_gets_bands()
    {
        Assert.DoesNotContain("Noor", Draw(("Noor", 0, 3)).Words);

        var empty = Draw();
        Assert.Equal(1, empty.Count("band5"));
        Assert.Equal("Nobody has written anything here yet.", empty.Finding);
    }

    [Fact]
    public void Words_stay_apart_for_up_to_twenty_four_days()
    {
        for (var count = 1; count <= 24; count++)
        for (var gap = 1; gap <= 31; gap += 5)
        {
            var points = Enumerable
                .Range(0, count)
                .Select(i => ("Noor", i * gap, (int?)(1 + (i % 5))));
            var drawing = new Drawing(RisksOverTime.Draw(Time(points), "How safe?", n => n, T));

            Assert.Empty(drawing.Collisions());
            Assert.Equal(count, drawing.Count("dot"));
        }
    }

    [Fact]
    public void The_first_and_the_last_day_are_always_named()
    {
        for (var count = 2; count <= 8; count++)
        {
            var words = Draw([
                .. Enumerable.Range(0, count).Select(i => ("Noor", i, (int?)3)),
            ]).Words;

            Assert.Contains("2 Mar", words);
            Assert.Contains($"{1 + count} Mar", words);
        }
    }

    [Fact]
    public void The_table_says_the_same_as_the_drawing()
    {
        var table = RisksOverTime.Rows(Time(("Noor", 0, 3), ("Ade", 7, null)), n => n, T);

        Assert.Equal(["2 March 2026", "Noor", "3 (Half and half)"], table.Rows[0]);
        Assert.Equal(["9 March 2026", "Ade", "Not sure"], table.Rows[1]);
    }

    private static Drawing Draw(params (string, int, int?)[] points) =>
        new(RisksOverTime.Draw(Time(points), "How safe?", n => n, T));
}
