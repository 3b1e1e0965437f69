namespace Kith.Publishing.Charts;

/// <summary>Black lines on white: all that a bad photocopier leaves.</summary>
internal static class Ink
{
    public const string Rule = "rule";
    public const string Dots = "dots";
    public const string Edge = "edge";
    public const string Bold = "bold";
    public const string Broken = "broken";
    public const string Full = "full";
    public const string Ground = "ground";
    public const string Label = "label";

    public static string Of(string look) =>
        look switch
        {
            Rule => "fill=\"none\" stroke=\"#000\"",
            Dots => "fill=\"none\" stroke=\"#000\" stroke-dasharray=\"2 5\"",
            Edge => "fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"",
            Bold => "fill=\"#fff\" stroke=\"#000\" stroke-width=\"4\"",
            Broken => "fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"6 5\"",
            Ground => "fill=\"#fff\"",
            _ => "fill=\"#000\"",
        };
}
