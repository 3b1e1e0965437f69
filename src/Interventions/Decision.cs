namespace Kith.Interventions;

/// <summary>Events to append, or the key of a plain sentence that says why not.</summary>
public sealed record Decision(IReadOnlyList<CircleEvent> Events, string? Refusal)
{
    public static Decision Accept(params IReadOnlyList<CircleEvent> events) => new(events, null);

    public static Decision Refuse(string key) => new([], key);
}
