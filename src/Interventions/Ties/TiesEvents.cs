namespace Kith.Interventions.Ties;

/// <summary>Its author said what ties them to anyone in this. With no words: none that they know of.</summary>
public sealed record TiesStated(string Words) : CircleEvent;

/// <summary>In its owner's own notebook: not now. The question is not put first again in that room.</summary>
/// <param name="Room">The circle's id.</param>
public sealed record TiesNotNow(string Room) : CircleEvent;
