namespace Kith.Packs.Tests;

/// <summary>A copy of the small good pack that a test may spoil.</summary>
internal sealed class GoodPack : IDisposable
{
    public const string Page = "en/guide/basics/every-block.md";
    public const string Tools = "en/guide/basics/tools.md";
    public const string Essential = "en/essentials/danger.md";
    public const string Sheet = "en/worksheets/A1-every-question.yaml";
    public const string Small = "en/worksheets/B1-two.yaml";

    private static readonly string Original = Path.Combine(AppContext.BaseDirectory, "Good");

    private readonly string _folder = Directory.CreateTempSubdirectory("pack-").FullName;

    public GoodPack()
    {
        foreach (var file in Files)
        {
            var copy = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Original, file), copy);
        }
    }

    /// <summary>Every file, relative to the pack.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Original, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Original, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static Library Library { get; } =
        PackReader.Read(Original).Library
        ?? throw new InvalidOperationException("The good pack is not good.");

    public static string TextOf(string file) => File.ReadAllText(Path.Combine(Original, file));

    public PackReading Read(string language = "en") => PackReader.Read(_folder, language);

    public string PathOf(string file) => Path.Combine(_folder, file);

    public GoodPack Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public GoodPack Append(string file, string text) =>
        Write(file, File.ReadAllText(PathOf(file)) + text);

    /// <summary>Replaces text that must stand in the file exactly once, so that a test cannot spoil nothing.</summary>
    public GoodPack Replace(string file, string old, string with)
    {
        var parts = File.ReadAllText(PathOf(file)).Split(old);
        Assert.True(parts.Length == 2, $"\"{old}\" stands {parts.Length - 1} times in {file}.");
        return Write(file, string.Join(with, parts));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Asserts that a spoilt pack says so, in this file, and gives no library.</summary>
    public void Refuses(string file, string message)
    {
        var reading = Read();
        Assert.Null(reading.Library);
        Assert.Contains(
            reading.Problems,
            p =>
                p.File == file
                && p.Line > 0
                && p.Message.Contains(message, StringComparison.Ordinal)
        );
    }
}
