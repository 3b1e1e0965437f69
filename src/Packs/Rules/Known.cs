namespace Kith.Packs.Rules;

/// <summary>Words of the pack format that are no enum, because the program shows them and never decides by them.</summary>
internal static class Known
{
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

    /// <summary>The eight sets of the model, in their order.</summary>
    public static IReadOnlyList<string> Eight { get; } = ["A", "B", "C", "D", "E", "F", "G", "H"];

    /// <summary>The eight, and several survivors, retaliation, practice and stories.</summary>
    public static IReadOnlyList<string> Sets { get; } = [.. Eight, "M", "R", "P", "S"];
}
