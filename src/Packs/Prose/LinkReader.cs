using Kith.Packs.Yaml;
using Markdig.Syntax.Inlines;

namespace Kith.Packs.Prose;

/// <summary>Reads <c>page:id#heading</c>, <c>sheet:id</c> and <c>word:id</c>. No other link exists on a page.</summary>
internal static class LinkReader
{
    /// <summary>The link, or null with a problem.</summary>
    public static Link? Read(LinkInline inline, Spot at, Problems problems)
    {
        if (inline.Reference is not null || !string.IsNullOrEmpty(inline.Title))
        {
            problems.Add(at, "A link is written [words](page:id), with nothing more.");
            return null;
        }
        var url = inline.Url ?? "";
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || Kind(url[..colon]) is not { } kind)
        {
            problems.Add(at, $"\"{url}\" is no link to a page:, sheet: or word: of this pack.");
            return null;
        }
        var (target, heading) = Split(url[(colon + 1)..]);
        if (!Ids.IsPermanent(target) || (heading is not null && !IsHeading(kind, heading)))
        {
            problems.Add(at, $"\"{url}\" does not have the form of an id.");
            return null;
        }
        return new Link(kind, target, heading, at);
    }

    private static LinkKind? Kind(string scheme) =>
        scheme switch
        {
            "page" => LinkKind.Page,
            "sheet" => LinkKind.Sheet,
            "word" => LinkKind.Word,
            _ => null,
        };

    private static (string Target, string? Heading) Split(string rest)
    {
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (rest, null) : (rest[..hash], rest[(hash + 1)..]);
    }

    private static bool IsHeading(LinkKind kind, string heading) =>
        kind is LinkKind.Page && Ids.IsPermanent(heading);
}
