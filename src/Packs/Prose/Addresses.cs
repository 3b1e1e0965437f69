namespace Kith.Packs.Prose;

/// <summary>Where ids live on a node. Codes stand in addresses because they say nothing to somebody who looks at a history.</summary>
internal sealed record Addresses(
    IReadOnlyDictionary<string, string> Pages,
    IReadOnlyDictionary<string, string> Worksheets
)
{
    public static Addresses None { get; } =
        new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>The address, or null if the id is unknown.</summary>
    public string? Of(LinkKind kind, string id, string? heading) =>
        kind switch
        {
            LinkKind.Word => $"#word-{id}",
            LinkKind.Page when Pages.TryGetValue(id, out var code) => heading is null
                ? $"/guide/{code}"
                : $"/guide/{code}#{heading}",
            LinkKind.Sheet when Worksheets.TryGetValue(id, out var code) => $"/worksheets/{code}",
            _ => null,
        };
}
