namespace Kith.Web.Http;

/// <summary>A page anyone may read: its address (path, and query in canonical order) and what shows it.</summary>
internal sealed record PublicPage(
    string Address,
    Type Component,
    IReadOnlyDictionary<string, object?> Parameters
)
{
    /// <summary>What it says changes while the node runs, so it is made for each reader and not kept.</summary>
    public bool IsFresh { get; init; }

    public static PublicPage Of<TComponent>(
        string address,
        params (string Name, object? Value)[] parameters
    ) => new(address, typeof(TComponent), parameters.ToDictionary(p => p.Name, p => p.Value));
}
