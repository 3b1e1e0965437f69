using Kith.Interventions.Feeds;

namespace Kith.Interventions.Meetings;

/// <summary>The meetings that sheets tell of, as each sheet stands now, oldest first.</summary>
public sealed record MeetingBoard(IReadOnlyList<TeamMeeting> Meetings)
{
    /// <summary>
    /// The soonest meeting from <paramref name="today"/> on. If none has a day, what the newest sheet says in words; null if
    /// it says nothing, or every day is past.
    /// </summary>
    public NextMeeting? Next(DateOnly today)
    {
        var dated = Meetings
            .SelectMany(Announced)
            .Where(n => n.Day >= today)
            .OrderBy(n => n.Day)
            .ThenByDescending(n => n.Agenda.Count);
        return dated.FirstOrDefault()
            ?? Meetings.TakeLast(1).SelectMany(Announced).LastOrDefault(n => n.Day is null);
    }

    internal static MeetingBoard Fold(IReadOnlyList<FedThing> things) =>
        new([
            .. things
                .Where(t => t.Latest)
                .GroupBy(t => t.Origin.Sheet)
                .Select(g => Meeting([.. g]))
                .OrderBy(m => m.Origin.Day)
                .ThenBy(m => m.Origin.Seq),
        ]);

    private static IEnumerable<NextMeeting> Announced(TeamMeeting meeting)
    {
        if (meeting.When.Count > 0)
            yield return new NextMeeting(
                meeting.Day,
                Words(meeting.When),
                meeting.Where,
                meeting.Agenda,
                meeting.Origin
            )
            {
                Roles = meeting.Roles,
            };
        if (meeting.Next.Count > 0)
            yield return new NextMeeting(
                meeting.NextDay,
                Words(meeting.Next),
                [],
                [],
                meeting.Origin
            );
    }

    private static string Words(IEnumerable<Said> said) =>
        string.Join("; ", said.Select(s => s.Text));

    private static TeamMeeting Meeting(IReadOnlyList<FedThing> things)
    {
        IReadOnlyList<Said> All(string field) => [.. things.SelectMany(t => t.Said(field))];
        IReadOnlyList<string> Names(string field) => [.. All(field).Select(s => s.Text)];
        DateOnly? Day(string field) =>
            things.Select(t => t.Day(field)).FirstOrDefault(d => d is not null);
        return new TeamMeeting(
            All("when"),
            Day("when"),
            All("where"),
            All("agenda"),
            All("next"),
            Day("next"),
            things[0].Origin
        )
        {
            Roles = new(Names("lead"), Names("notes"), Names("watch")),
            Open = All("open"),
        };
    }
}
