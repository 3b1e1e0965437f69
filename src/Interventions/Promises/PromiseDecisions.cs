namespace Kith.Interventions.Promises;

/// <summary>What may happen to a promise. Pure: a board and a wish in, events or a refusal out.</summary>
public static class PromiseDecisions
{
    /// <summary>
    /// Says that a promise was kept or released, or is open again. Anybody in the circle may. Saying what already stands is
    /// accepted without an event.
    /// </summary>
    /// <param name="key">The promise's <see cref="Promise.Key"/>.</param>
    public static Decision Settle(
        PromiseBoard board,
        string sheet,
        string entry,
        string question,
        string key,
        PromiseState state
    ) =>
        board.Find(sheet, entry, question, key) is not { } promise
            ? Decision.Refuse("promise.not-there")
        : promise.State == state ? Decision.Accept()
        : Decision.Accept(new PromiseSettled(sheet, entry, question, key, state));
}
