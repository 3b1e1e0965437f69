using Kith.Packs.Yaml;

namespace Kith.Packs.Files;

/// <summary>A Markdown file whose first lines, between two ---, are YAML.</summary>
/// <param name="Above">Lines before the Markdown.</param>
internal sealed record FrontMatter(Fields Fields, string Markdown, int Above)
{
    private const string Fence = "---\n";

    /// <summary>Null, with a problem, if the file has no front matter or it is not good YAML.</summary>
    public static FrontMatter? Read(PackFolder folder, string file, Problems problems)
    {
        if (folder.Text(file) is not { } text)
            return null;
        var end = text.StartsWith(Fence, StringComparison.Ordinal)
            ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal)
            : -1;
        if (end < 0)
        {
            folder.Lost(file, "The file begins with keys between two lines of ---.");
            return null;
        }
        var yaml = text[Fence.Length..(end + 1)];
        var body = end + 1 + Fence.Length;
        return folder.Yaml(yaml, file, above: 1) is { } node
            ? new FrontMatter(
                new Fields(node, file, problems),
                text[body..],
                text.AsSpan(0, body).Count('\n')
            )
            : null;
    }
}
