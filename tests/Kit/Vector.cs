using System.Globalization;

namespace Kith.Kit;

/// <summary>One case from a file in <c>vectors/</c>: names and values, and the outcome it must have.</summary>
public sealed class Vector
{
    readonly Dictionary<string, string> fields;

    Vector(IEnumerable<string> lines) =>
        fields = lines
            .Select(line => line.Split(':', 2))
            .ToDictionary(part => part[0], part => part[1].Trim(), StringComparer.Ordinal);

    public string Text(string name) => fields[name];

    public byte[] Bytes(string name) => Convert.FromHexString(fields[name]);

    public int Number(string name) => int.Parse(fields[name], CultureInfo.InvariantCulture);

    /// <summary>The cases of a file, in order.</summary>
    public static IReadOnlyList<Vector> Read(string file) =>
        [
            .. File.ReadAllText(Path.Combine(Folder(), file))
                .Split("\n\n")
                .Select(block => block.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
                .Where(block => block.Any())
                .Select(block => new Vector(block)),
        ];

    /// <summary>The folder <c>vectors/</c> of the repository that the tests were built in.</summary>
    public static string Folder()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
            if (Directory.Exists(Path.Combine(at, "vectors")))
                return Path.Combine(at, "vectors");
        throw new DirectoryNotFoundException("There is no folder vectors/ above the tests.");
    }
}
