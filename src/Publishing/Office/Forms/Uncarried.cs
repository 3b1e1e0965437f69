namespace Kith.Publishing.Office.Forms;

/// <summary>What survey forms can do and worksheets cannot, with what becomes of it.</summary>
internal static class Uncarried
{
    private const string Device =
        "It records something about the device or the moment. Kith never does; the row is left out.";
    private const string Media =
        "It asks for a file, a picture or a recording. The row is left out.";
    private const string Place = "It asks for a place on a map. The row is left out.";
    private const string File = "Its options are in another file. The row is left out.";

    private static readonly Dictionary<string, string> ByType = new(StringComparer.Ordinal)
    {
        ["calculate"] = "It calculates. A worksheet does not; the row is left out.",
        ["hidden"] = "It is not shown to anybody. The row is left out.",
        ["image"] = Media,
        ["photo"] = Media,
        ["audio"] = Media,
        ["video"] = Media,
        ["file"] = Media,
        ["background-audio"] = Media,
        ["barcode"] = Media,
        ["geopoint"] = Place,
        ["geotrace"] = Place,
        ["geoshape"] = Place,
        ["start-geopoint"] = Place,
        ["start"] = Device,
        ["end"] = Device,
        ["today"] = Device,
        ["deviceid"] = Device,
        ["subscriberid"] = Device,
        ["simserial"] = Device,
        ["phonenumber"] = Device,
        ["username"] = Device,
        ["email"] = Device,
        ["audit"] = Device,
        ["select_one_from_file"] = File,
        ["select_multiple_from_file"] = File,
        ["select_one_external"] = File,
        ["select_multiple_external"] = File,
        ["xml-external"] = File,
        ["csv-external"] = File,
    };

    private static readonly Dictionary<string, string> ByColumn = new(StringComparer.Ordinal)
    {
        ["calculation"] = "A value is calculated here. A worksheet does not calculate.",
        ["constraint_message"] =
            "A wrong answer gets a message of its own. A worksheet refuses no answer.",
        ["required"] = "An answer is demanded. In a worksheet every question can be skipped.",
        ["default"] =
            "An answer stands there beforehand. In a worksheet nothing is filled in for you.",
        ["choice_filter"] =
            "The options depend on an earlier answer. The worksheet shows them all.",
        ["repeat_count"] =
            "The number of rows is fixed or calculated. In a worksheet rows are added as needed.",
        ["read_only"] = "The question cannot be changed. In a worksheet every answer can.",
        ["readonly"] = "The question cannot be changed. In a worksheet every answer can.",
        ["trigger"] = "It waits for another answer to change. A worksheet does not.",
        ["media::image"] = "It shows a picture. A worksheet is words alone.",
        ["media::audio"] = "It plays a sound. A worksheet is words alone.",
        ["media::video"] = "It plays a film. A worksheet is words alone.",
        ["image"] = "It shows a picture. A worksheet is words alone.",
        ["audio"] = "It plays a sound. A worksheet is words alone.",
        ["video"] = "It plays a film. A worksheet is words alone.",
    };

    /// <summary>Why rows of this type are left out; null for a type that is not known at all.</summary>
    public static string? Type(string word) => ByType.GetValueOrDefault(word);

    /// <summary>What is lost with a column; null if it is one that only somebody else's program knows.</summary>
    public static string? Column(string column) =>
        ByColumn.GetValueOrDefault(
            column.Split("::", 2) is ["media", var kind] ? $"media::{kind.Split("::")[0]}" : column
        )
        ?? (
            column.StartsWith("label::", StringComparison.Ordinal)
            || column.StartsWith("hint::", StringComparison.Ordinal)
                ? "The words in another language are left out. A worksheet has a file for each language."
                : null
        );
}
