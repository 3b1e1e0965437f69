namespace Kith.EndToEnd.Tests.Running;

/// <summary>Where the repository's files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Pack { get; } = Path.Combine(Root, "packs", "toolkit");

    /// <summary>The program as it was built with these tests, in the same configuration.</summary>
    public static string Program { get; } =
        Path.Combine(Root, "src", "Cli", "bin", Configuration, "net10.0", "kith");

    public static string HtmlChecker { get; } =
        Path.Combine(Root, "tests/Tools/node_modules/vnu-jar/build/dist/vnu.jar");

    // The tests run from tests/EndToEnd/bin/<configuration>/net10.0.
    private static string Configuration =>
        Directory.GetParent(AppContext.BaseDirectory.TrimEnd('/'))!.Name;

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Kith.slnx"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException());
}
