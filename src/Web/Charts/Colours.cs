namespace Kith.Web.Charts;

/// <summary>
/// What each class looks like without a style sheet, as in a book or on paper. A style sheet wins over these attributes, so
/// one drawing serves the page, the dark page and the printer.
/// </summary>
internal static class Colours
{
    private const string Ink = "#2B2622";
    private const string Line = "#84766A";

    private static readonly Dictionary<string, string> Looks = new(StringComparer.Ordinal)
    {
        ["band1"] = "fill=\"#F5E9C8\" fill-opacity=\"0.25\"",
        ["band2"] = "fill=\"#EBCB8B\" fill-opacity=\"0.25\"",
        ["band3"] = "fill=\"#D99A55\" fill-opacity=\"0.25\"",
        ["band4"] = "fill=\"#B9602F\" fill-opacity=\"0.25\"",
        ["band5"] = "fill=\"#7E2E16\" fill-opacity=\"0.25\"",
        ["axis"] = $"fill=\"none\" stroke=\"{Line}\"",
        ["line"] = $"fill=\"none\" stroke=\"{Ink}\" stroke-width=\"2.5\"",
        ["dot"] = $"fill=\"#FFFFFF\" stroke=\"{Ink}\" stroke-width=\"2\"",
        ["ring"] = $"fill=\"none\" stroke=\"{Line}\" stroke-width=\"1.5\"",
        ["ally"] = $"fill=\"#174F4A\" stroke=\"{Ink}\" stroke-width=\"2\"",
        ["between"] = $"fill=\"#EBCB8B\" stroke=\"{Ink}\" stroke-width=\"2\"",
        ["barrier"] =
            $"fill=\"#FFFFFF\" stroke=\"{Ink}\" stroke-width=\"2.5\" stroke-dasharray=\"4 3\"",
        ["unsaid"] =
            $"fill=\"#FFFFFF\" stroke=\"{Line}\" stroke-width=\"1.5\" stroke-dasharray=\"2 3\"",
        ["step-done"] = $"fill=\"#E5F1EE\" stroke=\"{Ink}\" stroke-width=\"1.5\"",
        ["step-now"] = $"fill=\"#F8EDDC\" stroke=\"{Ink}\" stroke-width=\"1.5\"",
        ["step-not-yet"] = $"fill=\"#FFFFFF\" stroke=\"{Line}\" stroke-width=\"1.5\"",
        ["mark"] = $"fill=\"{Ink}\"",
        ["mark-line"] = $"fill=\"none\" stroke=\"{Ink}\" stroke-width=\"2\"",
        ["want"] = $"fill=\"#174F4A\" stroke=\"{Ink}\" stroke-width=\"2\"",
        ["not-want"] = $"fill=\"#FFFFFF\" stroke=\"{Ink}\" stroke-width=\"2\"",
        ["bottom-line"] = $"fill=\"#FFFFFF\" stroke=\"{Ink}\" stroke-width=\"2\"",
    };

    /// <summary>The attributes of a class; words are ink.</summary>
    public static string Of(string name) => Looks.GetValueOrDefault(name, $"fill=\"{Ink}\"");
}
