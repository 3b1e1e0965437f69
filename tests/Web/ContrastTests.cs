using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Web.Tests;

/// <summary>Contrast of the colours, after WCAG 2.2 (relative luminance and contrast ratio).</summary>
public sealed partial class ContrastTests
{
    private const double Text = 7;
    private const double Control = 3;

    private static readonly string[] Grounds = ["paper", "surface", "sunk"];
    private static readonly string[] Inks =
    [
        "ink",
        "ink-soft",
        "link",
        "visited",
        "clay",
        "danger",
        "ok",
    ];
    private static readonly string[] Phases = ["start", "plan", "act", "follow"];

    public static TheoryData<string> Palettes => new(All.Keys);

    private static Dictionary<string, Dictionary<string, double>> All { get; } = Read();

    [Theory]
    [MemberData(nameof(Palettes))]
    public void Text_stands_out_from_every_ground(string palette)
    {
        var colours = All[palette];
        foreach (var ink in Inks)
        foreach (var ground in Grounds)
            AssertContrast(colours, ink, ground, Text);
        foreach (var phase in Phases)
        {
            AssertContrast(colours, phase, $"{phase}-tint", Text);
            AssertContrast(colours, "ink", $"{phase}-tint", Text);
        }
        AssertContrast(colours, "link", "plan-tint", Text);
        AssertContrast(colours, "button-ink", "button", Text);
        AssertContrast(colours, "leave-ink", "leave", Text);
    }

    [Theory]
    [MemberData(nameof(Palettes))]
    public void Edges_of_controls_and_the_focus_stand_out(string palette)
    {
        var colours = All[palette];
        foreach (var ground in Grounds)
        {
            AssertContrast(colours, "line-strong", ground, Control);
            AssertContrast(colours, "focus", ground, Control);
        }
        AssertContrast(colours, "focus", "halo", Control);
    }

    [Fact]
    public void The_dark_colours_are_the_same_by_choice_and_by_device() =>
        Assert.Equal(All["dark by device"], All["dark by choice"]);

    private static void AssertContrast(
        Dictionary<string, double> colours,
        string ink,
        string ground,
        double least
    )
    {
        var (a, b) = (colours[ink], colours[ground]);
        var ratio = (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        Assert.True(ratio >= least, $"{ink} on {ground}: {ratio:0.00}");
    }

    private static Dictionary<string, Dictionary<string, double>> Read()
    {
        var css = File.ReadAllText(Path.Combine(Shipped.Root, "src", "Web", "Look", "tokens.css"));
        var blocks = Root().Matches(css).Select(m => Colours(m.Groups["body"].Value)).ToList();
        return new()
        {
            ["light"] = blocks[0],
            ["dark by device"] = blocks[1],
            ["dark by choice"] = blocks[2],
        };
    }

    private static Dictionary<string, double> Colours(string block) =>
        Token()
            .Matches(block)
            .ToDictionary(m => m.Groups["name"].Value, m => Luminance(m.Groups["hex"].Value));

    private static double Luminance(string hex) =>
        (0.2126 * Channel(hex[..2])) + (0.7152 * Channel(hex[2..4])) + (0.0722 * Channel(hex[4..]));

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@":root\S* \{(?<body>[^}]*--paper[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Root();

    [GeneratedRegex(
        "--(?<name>[a-z-]+): *#(?<hex>[0-9a-f]{6})",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
