using Kith.Worksheets;

namespace Kith.Workroom.Tests.Model;

/// <summary>The two worksheets of the model: one tells of an action and a promise, one of a meeting.</summary>
internal static class Forms
{
    public static Worksheet Step { get; } =
        Of(
            "step",
            "H1",
            [
                Text("what", new Feed("action", "what")),
                Text("promise", new Feed("promises", "what")),
                Text("note", null),
            ]
        );

    public static Worksheet Meeting { get; } =
        Of(
            "meet",
            "G1",
            [
                new DateQuestion
                {
                    Id = "day",
                    Label = "Day",
                    Feeds = new("meeting", "when"),
                },
                new ListQuestion
                {
                    Id = "agenda",
                    Label = "Agenda",
                    Feeds = new("meeting", "agenda"),
                },
            ]
        );

    public static Worksheet? Find(string id) =>
        id == Step.Id ? Step
        : id == Meeting.Id ? Meeting
        : null;

    private static LongQuestion Text(string id, Feed? feeds) =>
        new()
        {
            Id = id,
            Label = id,
            Feeds = feeds,
        };

    private static Worksheet Of(string id, string code, IReadOnlyList<Question> questions) =>
        new(
            id,
            code,
            1,
            code[..1],
            id,
            "Why",
            [],
            [],
            5,
            Care.None,
            new Privacy(ShareDefault.Team, NameUse.Code, true),
            Repeats: true,
            Each: false,
            [new WorksheetPage("page", null, null, questions)],
            null,
            [],
            null
        );
}
