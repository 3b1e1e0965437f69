using Kith.Interventions.Circle;

namespace Kith.Interventions.Ties;

/// <summary>What members said about their ties, in the order in which they said it. Earlier words of the same member stay.</summary>
public sealed record StatedTies(IReadOnlyList<StatedTie> All)
{
    /// <summary>What each member said last.</summary>
    public IReadOnlyList<StatedTie> Now => [.. All.GroupBy(t => t.By).Select(g => g.Last())];

    /// <summary>What a room's log says.</summary>
    public static StatedTies Fold(IEnumerable<Happened> events) =>
        new([
            .. events
                .Where(e => e.What is TiesStated)
                .Select(e => new StatedTie(e.By, e.At, ((TiesStated)e.What).Words)),
        ]);

    /// <summary>
    /// Whether the question is put first to a member: once after joining, until they answer or say "not now". Whoever named
    /// the intervention did not join it.
    /// </summary>
    public static bool IsOffered(
        IReadOnlyList<Happened> events,
        IEnumerable<Happened> notebook,
        string room,
        string me
    ) =>
        !events.Any(e => e.By == me && e.What is TiesStated or InterventionNamed)
        && !notebook.Any(e => e.What is TiesNotNow later && later.Room == room);
}

/// <param name="By">The member's mark.</param>
/// <param name="Words">Empty: none that they know of.</param>
public sealed record StatedTie(string By, DateTimeOffset At, string Words);
