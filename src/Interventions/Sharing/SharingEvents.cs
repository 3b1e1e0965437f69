using Kith.Worksheets;

namespace Kith.Interventions.Sharing;

/// <summary>Somebody put a dated copy of a sheet of their own, or of some of its answers, into this room.</summary>
/// <param name="Day">The day of the entry that was copied.</param>
/// <param name="Readers">Marks of those who read the room when it was put there.</param>
/// <param name="Until">The last day it is shown; null for no end.</param>
/// <param name="OnPlan">Its owner chose that the team's plan may hold it.</param>
public sealed record CopyShared(
    string Copy,
    string Worksheet,
    int Version,
    DateOnly Day,
    IReadOnlyList<CopiedAnswer> Answers,
    IReadOnlyList<string> Readers,
    DateOnly? Until,
    bool OnPlan
) : CircleEvent;

/// <summary>One answer of a copy, as it stood on that day.</summary>
public sealed record CopiedAnswer(string Question, Answer Answer);

/// <summary>The owner of a copy took it back: nobody is shown it any more.</summary>
public sealed record CopyTakenBack(string Copy) : CircleEvent;

/// <summary>In the owner's notebook: where a copy went, and who was said to read it.</summary>
/// <param name="Room">The circle it went to.</param>
/// <param name="RoomName">What that circle called itself then.</param>
/// <param name="Readers">Their names then.</param>
public sealed record CopySent(
    string Copy,
    string Room,
    string RoomName,
    string Worksheet,
    DateOnly Day,
    IReadOnlyList<string> Readers,
    DateOnly? Until
) : CircleEvent;
