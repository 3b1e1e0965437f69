using System.Globalization;
using Kith.Publishing.Charts;
using Kith.Worksheets;

namespace Kith.Web.Parts;

/// <summary>Words for the fixed lists.</summary>
internal static class Labels
{
    /// <summary>Groups of the guide in the order of its contents.</summary>
    public static IReadOnlyList<string> Groups { get; } =
    [
        "start",
        "intro",
        "basics",
        "model",
        "sets",
        "several",
        "retaliation",
        "healing",
        "caused-harm",
        "allies",
        "facilitators",
        "groups",
        "ideas",
        "stories",
        "practice",
    ];

    /// <summary>Tool sets in the order of the worksheets.</summary>
    public static IReadOnlyList<string> Sets { get; } =
    ["A", "B", "C", "D", "E", "F", "G", "H", "M", "R", "P", "S"];

    public static string Group(this Wording t, string group) =>
        group switch
        {
            "start" => t["parts.group-start"],
            "intro" => t["parts.group-intro"],
            "basics" => t["parts.group-basics"],
            "model" => t["parts.group-model"],
            "sets" => t["parts.group-sets"],
            "several" => t["parts.group-several"],
            "retaliation" => t["parts.group-retaliation"],
            "healing" => t["parts.group-healing"],
            "caused-harm" => t["parts.group-caused-harm"],
            "allies" => t["parts.group-allies"],
            "facilitators" => t["parts.group-facilitators"],
            "groups" => t["parts.group-groups"],
            "stories" => t["parts.group-stories"],
            "practice" => t["parts.group-practice"],
            _ => t["parts.group-ideas"],
        };

    public static string Set(this Wording t, string set) =>
        set switch
        {
            "A" => t["parts.set-A"],
            "B" => t["parts.set-B"],
            "C" => t["parts.set-C"],
            "D" => t["parts.set-D"],
            "E" => t["parts.set-E"],
            "F" => t["parts.set-F"],
            "G" => t["parts.set-G"],
            "H" => t["parts.set-H"],
            "M" => t["parts.set-M"],
            "R" => t["parts.set-R"],
            "P" => t["parts.set-P"],
            _ => t["parts.set-S"],
        };

    public static string For(this Wording t, Lens lens) =>
        lens switch
        {
            Lens.Survivor => t["parts.for-survivor"],
            Lens.Ally => t["parts.for-ally"],
            Lens.CausedHarm => t["parts.for-caused-harm"],
            _ => t["parts.for-facilitator"],
        };

    public static string Name(this Wording t, Phase phase) =>
        phase switch
        {
            Phase.Start => t["parts.phase-start"],
            Phase.Plan => t["parts.phase-plan"],
            Phase.Act => t["parts.phase-act"],
            _ => t["parts.phase-follow"],
        };

    /// <summary>What a blank chart is called.</summary>
    public static string Title(this Wording t, ChartKind kind) =>
        t[$"charts.{BlankChart.KeysOf(kind).Title}"];

    /// <summary>The name of a chart in addresses, the same as in a worksheet.</summary>
    public static string Slug(this ChartKind kind) =>
        kind switch
        {
            ChartKind.OverTime => "over-time",
            ChartKind.People => "people",
            ChartKind.Goals => "goals",
            ChartKind.Staircase => "staircase",
            ChartKind.Timeline => "timeline",
            ChartKind.Control => "control",
            ChartKind.Pod => "pod",
            _ => "road",
        };

    /// <summary>The name of a lens in addresses and class names.</summary>
    public static string Slug(this Lens lens) =>
        lens switch
        {
            Lens.Survivor => "survivor",
            Lens.Ally => "ally",
            Lens.CausedHarm => "caused-harm",
            _ => "facilitator",
        };

    /// <summary>The name of a phase in addresses and class names.</summary>
    public static string Slug(this Phase phase) =>
        phase switch
        {
            Phase.Start => "start",
            Phase.Plan => "plan",
            Phase.Act => "act",
            _ => "follow",
        };

    public static string Day(this Wording t, DateOnly day) => t.Answers().Day(day);

    public static string Day(this Wording t, DateTimeOffset at) =>
        t.Day(DateOnly.FromDateTime(at.UtcDateTime));

    /// <summary>The words that stand in answers.</summary>
    public static AnswerWords Answers(this Wording t) =>
        new(
            t["paper.yes"],
            t["paper.no"],
            t["paper.not-sure"],
            t["paper.not-now"],
            t["ways.other"],
            t["paper.agree"],
            CultureInfo.GetCultureInfo(t.Language).DateTimeFormat.MonthGenitiveNames,
            t["parts.day"]
        );
}
