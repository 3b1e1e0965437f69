using Kith.Interventions.Together;
using Kith.Vault;

namespace Kith.Web.Pages.Desk;

/// <summary>A room on the desk.</summary>
/// <param name="Wrong">Why it does not open, if what is stored is the reason.</param>
/// <param name="IsOver">Whether the reader left it or was taken out of it.</param>
public sealed record RoomLink(
    string Path,
    string? CodeName,
    bool IsReadable,
    Unreadability? Wrong = null,
    bool IsOver = false
)
{
    /// <summary>When its members closed it for good; null otherwise.</summary>
    public DateTimeOffset? ClosedOn { get; init; }

    /// <summary>What kind of room it is, if somebody said.</summary>
    public KindSaid? Kind { get; init; }
}

/// <summary>An intervention with several rooms.</summary>
public sealed record GroupOnDesk(string Name, IReadOnlyList<RoomLink> Rooms);
