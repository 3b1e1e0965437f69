namespace Kith.Interventions.News;

/// <summary>In its owner's own notebook: what stands in a room up to here is no longer new to them.</summary>
/// <param name="Room">The circle's id.</param>
/// <param name="UpTo">A place in that circle's log.</param>
public sealed record RoomSeen(string Room, long UpTo) : CircleEvent;
