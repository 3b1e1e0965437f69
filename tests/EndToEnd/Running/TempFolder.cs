namespace Kith.EndToEnd.Tests.Running;

/// <summary>A folder that is gone when the test is over.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder(string name) =>
        Path = Directory.CreateTempSubdirectory("kith-" + name + "-").FullName;

    public string Path { get; }

    /// <summary>A folder inside it, made if need be.</summary>
    public string Sub(string name) =>
        Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Every file in it, by its path from here.</summary>
    public IReadOnlyList<string> Files() =>
        [
            .. Directory
                .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Select(f => System.IO.Path.GetRelativePath(Path, f))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
