namespace Kith.Interventions.Promises;

/// <summary>A promise was kept or released, or is open again. A promise is a row of an answer that feeds <c>promises</c>.</summary>
/// <param name="Row">The promise's <see cref="Promise.Key"/>.</param>
public sealed record PromiseSettled(
    string Sheet,
    string Entry,
    string Question,
    string Row,
    PromiseState State
) : CircleEvent;

public enum PromiseState
{
    Open,
    Kept,
    Released,
}
