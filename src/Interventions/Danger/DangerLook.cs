using Kith.Interventions.Feeds;

namespace Kith.Interventions.Danger;

/// <summary>A look at signs of danger. It says what was ticked and written; nothing is added up.</summary>
/// <param name="By">Mark of the one who began the sheet.</param>
/// <param name="Now">Somebody may be in danger at this moment.</param>
/// <param name="Signs">The signs that were ticked.</param>
/// <param name="Changed">What has just happened, or will soon.</param>
/// <param name="Do">What can be done in the next hour.</param>
/// <param name="Who">Whom to tell.</param>
/// <param name="Reach">How to reach them without being seen.</param>
/// <param name="Again">When to look again.</param>
public sealed record DangerLook(
    string By,
    DateOnly Day,
    bool Now,
    IReadOnlyList<string> Signs,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Do,
    string Who,
    string Reach,
    string Again,
    Origin Origin
)
{
    /// <summary>Whether it says that somebody may be in danger.</summary>
    public bool IsDanger => Now || Signs.Count > 0;
}
