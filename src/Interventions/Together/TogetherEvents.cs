namespace Kith.Interventions.Together;

/// <summary>What a circle is for in its intervention.</summary>
public enum RoomKind
{
    /// <summary>Everybody who works on it.</summary>
    Team,

    /// <summary>Around one survivor.</summary>
    Survivor,

    /// <summary>Where somebody's accountability is worked on.</summary>
    Accountability,

    Other,

    /// <summary>An invented situation is walked through in it. It is said when a room is made, and at no other time.</summary>
    Practice,
}

/// <summary>In a circle: what kind of room it is. Everybody in it reads this; it names no other room.</summary>
/// <param name="Whom">The code name of the survivor it is around; null for other kinds.</param>
public sealed record KindSaid(RoomKind Kind, string? Whom) : CircleEvent;

/// <summary>
/// In somebody's notebook, and nowhere else: these of their rooms belong to one intervention. A room belongs to one at most, so
/// it leaves the one it was put under before.
/// </summary>
/// <param name="Intervention">An id that only this notebook knows.</param>
/// <param name="Name">What the owner of the notebook calls it.</param>
public sealed record RoomsPutTogether(string Intervention, string Name, IReadOnlyList<string> Rooms)
    : CircleEvent;
