namespace Kith.Interventions.Practice;

/// <summary>
/// This room is for practice, and everything in it is invented. It counts as one of the first things that are said in a
/// room; later nobody can make practice out of a real room. It is said again to those who come later.
/// </summary>
/// <param name="Story">Id of the invented situation that is walked through.</param>
/// <param name="Turn">How far the story has come, from 0.</param>
/// <param name="Day">The story's day.</param>
public sealed record PracticeSaid(string Story, int Turn, DateOnly Day) : CircleEvent;

/// <summary>In a practice room: its story goes on. Time goes forward only, and in this room alone.</summary>
public sealed record TimeMoved(string Story, int Turn, DateOnly Day) : CircleEvent;
