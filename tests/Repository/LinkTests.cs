namespace Kith.Repository.Tests;

/// <summary>What the documents point to is there.</summary>
public sealed partial class LinkTests
{
    static IEnumerable<string> Documents =>
        Tree.Under("", ".md").Where(file => !Content().IsMatch(file));

    [Fact]
    public void Every_relative_link_leads_somewhere() =>
        Findings.None(
            Documents.SelectMany(file =>
                Links(file).Where(link => !Leads(file, link)).Select(link => $"{file}: {link}")
            )
        );

    [Fact]
    public void Every_path_in_code_letters_exists() =>
        Findings.None(
            Documents.SelectMany(file =>
                CodePath()
                    .Matches(Tree.Read(file))
                    .Select(match => match.Groups[1].Value)
                    .Where(path => !Tree.Has(path))
                    .Select(path => $"{file}: {path}")
            )
        );

    [Fact]
    public void Every_document_is_linked_from_another()
    {
        var linked = Documents
            .SelectMany(file =>
                Links(file).Where(link => !IsOutside(link)).Select(link => Target(file, link))
            )
            .ToHashSet(StringComparer.Ordinal);
        Findings.None(
            Documents.Where(file =>
                file is not "README.md"
                && !file.StartsWith("docs/decisions/", StringComparison.Ordinal)
                && !linked.Contains(file)
            )
        );
    }

    static IEnumerable<string> Links(string file) =>
        Link().Matches(Fence().Replace(Tree.Read(file), "")).Select(match => match.Groups[1].Value);

    static bool Leads(string file, string link)
    {
        if (IsOutside(link))
            return true;
        var target = Target(file, link);
        var anchor = link.Contains('#') ? link[(link.IndexOf('#') + 1)..] : "";
        return Tree.Has(target) && (anchor.Length == 0 || Anchors(target).Contains(anchor));
    }

    // Links that begin with a word and a colon are the pack format's own, or lead outside.
    static bool IsOutside(string link) => Scheme().IsMatch(link);

    static string Target(string file, string link)
    {
        var path = link.Split('#')[0];
        if (path.Length == 0)
            return file;
        var folder = Path.GetDirectoryName(Path.Combine(Tree.Root, file))!;
        return Path.GetRelativePath(Tree.Root, Path.GetFullPath(Path.Combine(folder, path)));
    }

    static IEnumerable<string> Anchors(string file) =>
        Heading()
            .Matches(Tree.Read(file))
            .Select(match =>
                Punctuation()
                    .Replace(match.Groups[1].Value.ToLowerInvariant(), "")
                    .Replace(' ', '-')
            );

    // Packs have links of their own kind, which "kith pack check" follows.
    [GeneratedRegex("^(packs|tests)/")]
    private static partial Regex Content();

    [GeneratedRegex(@"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`((?:src|tests|docs|packs|vectors|bench|deploy)/[\w./-]*)`")]
    private static partial Regex CodePath();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^#+ (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
