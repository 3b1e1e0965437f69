namespace Kith.Packs.Prose;

/// <summary>A page's body as blocks, with what the rules need to know about it.</summary>
internal sealed record Body(
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Link> Links,
    IReadOnlyList<Anchor> Anchors,
    IReadOnlyList<Passage> Passages
)
{
    public static Body Empty { get; } = new([], [], [], []);
}

internal enum LinkKind
{
    Page,
    Sheet,
    Word,
}

/// <param name="Heading">The id after #, only for pages.</param>
internal sealed record Link(LinkKind Kind, string Target, string? Heading, Spot At);

/// <summary>A heading or a deep part that can be linked to. <paramref name="Level"/> is 0 for a deep part.</summary>
internal sealed record Anchor(string Id, int Level, Spot At);

/// <summary>A paragraph, list item, heading or cell as plain text. <paramref name="Sentences"/>: it is read as sentences; a cell is not.</summary>
internal sealed record Passage(string Text, Spot At, bool Sentences);
