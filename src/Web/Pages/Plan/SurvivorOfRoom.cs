using Kith.Interventions.Together;
using Kith.Workroom;

namespace Kith.Web.Pages.Plan;

/// <summary>Whom a room is around, if it is around one survivor who has come.</summary>
internal static class SurvivorOfRoom
{
    /// <summary>The mark of the person the room is for; else of who goes by the name the room says it is around; else null.</summary>
    public static string? SurvivorOf(this OpenRoom room) =>
        room.Membership.For?.ToString() is { } mark && room.Readers.Contains(mark) ? mark
        : room.Members.Kind is { Kind: RoomKind.Survivor } kind
            ? room.Readers.FirstOrDefault(r =>
                string.Equals(room.Members.NameOf(r), kind.Whom, StringComparison.OrdinalIgnoreCase)
            )
        : null;
}
