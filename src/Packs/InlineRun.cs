namespace Kith.Packs;

/// <summary>Words of one line that are written alike.</summary>
public sealed record InlineRun(string Words, bool Strong);
