using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kith.Web.Tests.Attacks;

/// <summary>What a page is made of: how often each element stands where, with which attributes, and where it leads.</summary>
internal static class Skeleton
{
    private static readonly string[] Leading = ["href", "src", "action", "formaction", "data"];

    public static Dictionary<string, int> Of(IHtmlDocument page)
    {
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(page.DocumentElement, "", parts);
        return parts;
    }

    /// <summary>What one page has more of than another.</summary>
    public static string More(IHtmlDocument page, IHtmlDocument than)
    {
        var others = Of(than);
        return string.Join(
            '\n',
            Of(page)
                .Where(p => p.Value > others.GetValueOrDefault(p.Key))
                .Select(p => $"{p.Value} for {others.GetValueOrDefault(p.Key)}: {p.Key}")
        );
    }

    /// <summary>Everything on a page that could run; there is never anything.</summary>
    public static string WhatCouldRun(IHtmlDocument page) =>
        string.Join(
            '\n',
            page.All.Where(e =>
                    e.LocalName is "script" or "iframe" or "object" or "embed" or "base"
                    || e.Attributes.Any(a =>
                        a.Name is "style" or "srcdoc"
                        || a.Name.StartsWith("on", StringComparison.Ordinal)
                        || (Leading.Contains(a.Name) && Kind(a.Value) != "here" && !IsWeb(a.Value))
                    )
                )
                .Select(e => e.OuterHtml)
        );

    private static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal);

    private static void Add(IElement element, string above, Dictionary<string, int> parts)
    {
        var attributes = element
            .Attributes.Select(a => Leading.Contains(a.Name) ? $"{a.Name}:{Kind(a.Value)}" : a.Name)
            .Order(StringComparer.Ordinal);
        var path = $"{above}>{element.LocalName}[{string.Join(' ', attributes)}]";
        parts[path] = parts.GetValueOrDefault(path) + 1;
        foreach (var child in element.Children)
            Add(child, path, parts);
    }

    private static string Kind(string address) =>
        address.StartsWith("//", StringComparison.Ordinal) ? "elsewhere"
        : address is ['/' or '#', ..] ? "here"
        : address.Split(':')[0];
}
