namespace Kith.Repository.Tests;

/// <summary>The working tree as it lies on disk, without what builds and tools leave in it.</summary>
static class Tree
{
    static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        ".git",
        ".vs",
        "bin",
        "obj",
        "node_modules",
        "artifacts",
        "data",
        "practice-data",
        "TestResults",
    };

    /// <summary>The folder that holds Kith.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file, as a path from the root with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Walk(Root)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files under one of these folders (or in the whole tree) that end in one of these ways.</summary>
    public static IReadOnlyList<string> Under(string folders, params string[] endings)
    {
        var starts = folders.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Files.Where(file =>
                (
                    starts.Length == 0
                    || starts.Any(s => file.StartsWith(s + "/", StringComparison.Ordinal))
                ) && endings.Any(e => file.EndsWith(e, StringComparison.Ordinal))
            ),
        ];
    }

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Each line of these files that the pattern finds, as <c>file:line: text</c>.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> files, Regex pattern) =>
        [
            .. files.SelectMany(file =>
                Lines(file)
                    .Select((line, i) => (line, at: $"{file}:{i + 1}: {line.Trim()}"))
                    .Where(each => pattern.IsMatch(each.line))
                    .Select(each => each.at)
            ),
        ];

    static IEnumerable<string> Walk(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(inner => !Left.Contains(Path.GetFileName(inner)))
                    .SelectMany(Walk)
            );

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kith.slnx")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
