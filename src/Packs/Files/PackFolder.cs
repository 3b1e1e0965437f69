using System.Text;
using Kith.Packs.Yaml;

namespace Kith.Packs.Files;

/// <summary>The files of a pack. Names inside it use / on every system.</summary>
internal sealed class PackFolder(string root, Problems problems)
{
    private const long Largest = 1 << 20;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>False as soon as one file could not be read at all; then nothing can be said about links between files.</summary>
    public bool Whole { get; private set; } = true;

    public bool HasFile(string file) => File.Exists(Path.Combine(root, file));

    public bool HasFolder(string folder) => Directory.Exists(Path.Combine(root, folder));

    /// <summary>Every file below a folder whose name ends so, in a fixed order.</summary>
    public IReadOnlyList<string> Below(string folder, string ending = "")
    {
        var full = Path.Combine(root, folder);
        if (!Directory.Exists(full))
            return [];
        return
        [
            .. Directory
                .EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
                .Where(f => f.EndsWith(ending, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The text of a file with its lines ended by \n, or null with a problem.</summary>
    public string? Text(string file)
    {
        var info = new FileInfo(Path.Combine(root, file));
        if (!info.Exists)
            return Lost(file, "The file is missing.");
        if (info.Length > Largest)
            return Lost(file, "The file is larger than a megabyte.");
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(info.FullName)).TrimStart('\uFEFF');
            return text.Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return Lost(file, "The file is not text in UTF-8.");
        }
    }

    /// <summary>The YAML of a file, or null with a problem.</summary>
    public Node? Yaml(string file) => Text(file) is { } text ? Yaml(text, file) : null;

    public Node? Yaml(string text, string file, int above = 0)
    {
        var node = YamlTree.Read(text, file, problems, above);
        if (node is null)
            Whole = false;
        return node;
    }

    /// <summary>Says that a file cannot be read at all.</summary>
    public string? Lost(string file, string message)
    {
        Whole = false;
        problems.Add(new Spot(file, 1), message);
        return null;
    }
}
