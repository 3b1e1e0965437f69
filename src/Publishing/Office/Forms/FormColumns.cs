namespace Kith.Publishing.Office.Forms;

/// <summary>The sheets and columns of a survey form. Those that begin with <c>kith_</c> are ours and hold what XLSForm has no word for.</summary>
internal static class FormColumns
{
    public const string Survey = "survey";
    public const string Choices = "choices";
    public const string Settings = "settings";
    public const string Example = "kith_example";

    public const string Type = "type";
    public const string Name = "name";
    public const string Label = "label";
    public const string Hint = "hint";
    public const string Appearance = "appearance";
    public const string Parameters = "parameters";
    public const string Constraint = "constraint";
    public const string Relevant = "relevant";
    public const string List = "list_name";

    public const string Kind = "kith_type";
    public const string Id = "kith_id";
    public const string HelperNote = "kith_helper_note";
    public const string Feeds = "kith_feeds";
    public const string Snapshot = "kith_snapshot";
    public const string Print = "kith_print";
    public const string One = "kith_one";
    public const string Unit = "kith_unit";
    public const string Points = "kith_points";
    public const string When = "kith_when";
    public const string ChoiceHint = "kith_hint";

    public static IReadOnlyList<string> Sheets { get; } = [Survey, Choices, Settings, Example];

    public static IReadOnlyList<string> OfSurvey { get; } =
    [
        Type,
        Name,
        Label,
        Hint,
        Appearance,
        Parameters,
        Constraint,
        Relevant,
        Kind,
        Id,
        HelperNote,
        Feeds,
        Snapshot,
        Print,
        One,
        Unit,
        Points,
        When,
    ];

    public static IReadOnlyList<string> OfChoices { get; } = [List, Name, Label, ChoiceHint];

    public static IReadOnlyList<string> OfSettings { get; } =
    [
        "form_title",
        "form_id",
        "version",
        "default_language",
        "kith_code",
        "kith_set",
        "kith_why",
        "kith_phases",
        "kith_for",
        "kith_minutes",
        "kith_care",
        "kith_share",
        "kith_names",
        "kith_plan",
        "kith_repeats",
        "kith_each",
        "kith_chart",
        "kith_next",
    ];

    public static IReadOnlyList<string> OfExample { get; } =
    ["entry", "situation", "by", "day", "question", "answer"];

    public static IReadOnlyList<string> Of(string sheet) =>
        sheet switch
        {
            Survey => OfSurvey,
            Choices => OfChoices,
            Settings => OfSettings,
            _ => OfExample,
        };
}
