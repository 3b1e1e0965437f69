namespace Kith.Packs;

/// <summary>A rule a pack breaks, and where. <paramref name="File"/> is relative to the pack; lines count from 1.</summary>
public sealed record PackProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
