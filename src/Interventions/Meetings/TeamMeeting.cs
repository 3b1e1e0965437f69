using Kith.Interventions.Feeds;

namespace Kith.Interventions.Meetings;

/// <summary>A meeting that a sheet tells of.</summary>
/// <param name="When">When, as it was said; several where people wrote different days.</param>
/// <param name="Day">The day, if a day was said.</param>
/// <param name="Next">When the one after it is, as it was said.</param>
public sealed record TeamMeeting(
    IReadOnlyList<Said> When,
    DateOnly? Day,
    IReadOnlyList<Said> Where,
    IReadOnlyList<Said> Agenda,
    IReadOnlyList<Said> Next,
    DateOnly? NextDay,
    Origin Origin
)
{
    /// <summary>Names of those who lead the talk, take notes and watch the room.</summary>
    public MeetingRoles Roles { get; init; } = MeetingRoles.None;

    /// <summary>What stayed open.</summary>
    public IReadOnlyList<Said> Open { get; init; } = [];
}

/// <summary>Who does what during a meeting, by name.</summary>
public sealed record MeetingRoles(
    IReadOnlyList<string> Lead,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Watch
)
{
    public static MeetingRoles None { get; } = new([], [], []);
}

/// <summary>The meeting to come.</summary>
/// <param name="Day">The day, or null if only words were said.</param>
/// <param name="Agenda">Empty if it is only known from the notes of the one before.</param>
public sealed record NextMeeting(
    DateOnly? Day,
    string When,
    IReadOnlyList<Said> Where,
    IReadOnlyList<Said> Agenda,
    Origin Origin
)
{
    /// <summary>Nobody if it is only known from the notes of the one before.</summary>
    public MeetingRoles Roles { get; init; } = MeetingRoles.None;
}
