using System.Xml.Linq;
using Kith.Publishing.Charts;
using Kith.Worksheets;

namespace Kith.Publishing.Tests;

public sealed class BlankChartTests
{
    public static TheoryData<ChartKind> Kinds => [.. Enum.GetValues<ChartKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_blank_chart_is_black_on_white(ChartKind kind)
    {
        var paints = Drawn(kind)
            .Descendants()
            .Attributes()
            .Where(a => a.Name.LocalName is "fill" or "stroke")
            .Select(a => a.Value)
            .ToHashSet();
        Assert.Contains("#000", paints);
        Assert.Subset(new HashSet<string> { "#000", "#fff", "none" }, paints);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_is_drawn_inside_the_sheet(ChartKind kind)
    {
        var root = Drawn(kind);
        var box = root.Attribute("viewBox")!.Value.Split(' ').Select(double.Parse).ToList();
        foreach (var circle in root.Descendants().Where(e => e.Name.LocalName == "circle"))
        {
            Assert.InRange(Number(circle, "cx"), Number(circle, "r"), box[2] - Number(circle, "r"));
            Assert.InRange(Number(circle, "cy"), Number(circle, "r"), box[3] - Number(circle, "r"));
        }
        foreach (var line in root.Descendants().Where(e => e.Name.LocalName == "line"))
        {
            Assert.InRange(Number(line, "x2"), 0, box[2]);
            Assert.InRange(Number(line, "y2"), 0, box[3]);
        }
    }

    [Fact]
    public void A_staircase_has_the_steps_and_statuses_of_its_worksheet()
    {
        var steps = (StepsQuestion)Sheets.EveryQuestion.Find("stairs")!;
        var words = Words(Drawn(ChartKind.Staircase, steps));
        Assert.Contains($"1. {steps.Steps[0].Label}", words);
        Assert.Equal(
            steps.Steps.Count * steps.Statuses.Count,
            words.Count(w => steps.Statuses.Any(s => s.Label == w))
        );
    }

    [Fact]
    public void Bands_have_the_points_of_their_scale_and_the_highest_is_on_top()
    {
        var scale = (ScaleQuestion)Sheets.EveryQuestion.Find("felt")!;
        var words = Words(Drawn(ChartKind.OverTime, scale));
        Assert.StartsWith($"{scale.Max}", words[0], StringComparison.Ordinal);
        Assert.Equal(scale.Max - scale.Min + 1, words.Count(w => char.IsDigit(w[0])));
    }

    [Fact]
    public void Words_of_a_worksheet_cannot_become_markup()
    {
        var steps = (StepsQuestion)Sheets.EveryQuestion.Find("stairs")!;
        var spoilt = steps with { Steps = [new Option("x", "</text><script>")] };
        var root = Drawn(ChartKind.Staircase, spoilt);
        Assert.DoesNotContain(root.Descendants(), e => e.Name.LocalName == "script");
    }

    private static XElement Drawn(ChartKind kind, Question? follows = null) =>
        XElement.Parse(BlankChart.Draw(kind, key => $"({key})", "x", follows));

    private static List<string> Words(XElement root) =>
        [.. root.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    private static double Number(XElement element, string name) => (double)element.Attribute(name)!;
}
