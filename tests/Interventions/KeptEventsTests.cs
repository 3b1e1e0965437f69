using System.Text;
using System.Text.Json.Serialization;
using Kith.Interventions.Circle;
using Kith.Interventions.Keeping;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Tests;

/// <summary>Events that are kept are read again as they were, every shape of answer among them.</summary>
public sealed class KeptEventsTests
{
    private static readonly Row Full = new(
        "r1",
        new Dictionary<string, Answer>
        {
            ["who"] = new TextAnswer("Åse & \"Bo\"\n日本"),
            ["felt"] = new ScaleAnswer(null),
            ["day"] = new DateAnswer(new DateOnly(2026, 3, 2)),
        }
    );

    private static readonly IReadOnlyList<Answer> Answers =
    [
        new TextAnswer(""),
        new TextAnswer(new string('ø', 3_000)),
        new ChoiceAnswer([]),
        new ChoiceAnswer(["a", "b"], "something else"),
        new ScaleAnswer(null),
        new ScaleAnswer(0),
        new ScaleAnswer(10),
        new ScaleAnswer(-1),
        new NumberAnswer(12.50m),
        new DateAnswer(new DateOnly(1999, 12, 31)),
        new PeopleAnswer(["Ana", "Bo", "Ana"]),
        new ListAnswer(["one", "", "one"]),
        new RankAnswer(["b", "a"]),
        new AgreeAnswer(true),
        new StepsAnswer(
            new Dictionary<string, StepState> { ["1"] = new(null, "said"), ["2"] = new("done", "") }
        ),
        new RowsAnswer([]),
        new RowsAnswer([Full, new("r2", new Dictionary<string, Answer>())]),
        new GridAnswer(new Dictionary<string, Row> { ["line"] = Full }),
    ];

    [Fact]
    public void Every_shape_of_answer_is_read_as_it_was()
    {
        Assert.Equal(
            typeof(Answer)
                .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
                .Select(a => ((JsonDerivedTypeAttribute)a).DerivedType)
                .ToHashSet(),
            Answers.Select(a => a.GetType()).ToHashSet()
        );
        var given = Answers.Select((a, i) => new GivenAnswer($"q{i % 5}", a, [i, 5_000_000_000]));

        var read = Again([.. given, new GivenAnswer("none", null, [])]);

        Assert.Equal(Answers, read.SkipLast(1).Select(g => g.Answer));
        Assert.Equal(
            new GivenAnswer("none", null, []) with
            {
                Replaces = read[^1].Replaces,
            },
            read[^1]
        );
        Assert.Empty(read[^1].Replaces);
    }

    [Fact]
    public void Events_are_read_as_they_were_even_when_the_bytes_are_gone()
    {
        var day = new DateOnly(2026, 3, 2);
        CircleEvent[] what =
        [
            new InterventionNamed("Røst"),
            new SheetStarted("s", "A1", 3, day),
            new EntryStarted("s", "e", day),
            new AnswersGiven("s", "e", [new("q", new TextAnswer("one"), [])]),
            new AnswersGiven("s", "e", []),
            new AnswersCarried("s", "f", "e", [new("q", new ScaleAnswer(3), [3])]),
            new FilledTogether("s", "e", ["m1", "m2"]),
        ];
        List<Happened> events =
        [
            .. what.Select((w, i) => new Happened(w, $"m{i % 2}", Minute(i * 1_000_000), i)),
        ];

        var bytes = KeptEvents.Write(events);
        var read = KeptEvents.Read(bytes);
        Array.Clear(bytes);

        Assert.Equal(Json(events), Json(read));
        Assert.Empty(KeptEvents.Read(KeptEvents.Write([])));
    }

    [Theory]
    [InlineData(
        """{"question":"q","answer":{"is":"scale","value":2147483647},"replaces":[-7]}""",
        true
    )]
    [InlineData(
        """{"question":"q","answer":{"is":"scale","value":-2147483648},"replaces":[]}""",
        true
    )]
    [InlineData(
        """{"question":"","answer":{"is":"text","text":"\u0000"},"replaces":[0,0]}""",
        true
    )]
    [InlineData(
        """{"question":"q","answer":{"is":"list","lines":["\ud83d"]},"replaces":[]}""",
        false
    )]
    [InlineData("""{"question":"\udc00","answer":{"is":"text","text":""},"replaces":[]}""", false)]
    [InlineData(
        """{"question":"q","answer":{"is":"people","names":[null]},"replaces":[]}""",
        false
    )]
    public void What_a_member_wrote_by_hand_is_none_or_is_kept(string answer, bool isRead)
    {
        var head = $$"""{"is":"answers-given","sheet":"s","entry":"e","answers":[{{answer}}]}""";
        var what = EventJson.Read(Encoding.UTF8.GetBytes(head));
        Assert.Equal(isRead, what is not null);
        if (what is null)
            return;
        Happened[] events =
        [
            new(new SheetStarted("s", "A1", int.MinValue, DateOnly.MaxValue), "m", Minute(0), -1),
            new(what, "m", Minute(0), long.MaxValue),
        ];

        Assert.Equal(Json(events), Json(KeptEvents.Read(KeptEvents.Write(events))));
    }

    private static IReadOnlyList<GivenAnswer> Again(IReadOnlyList<GivenAnswer> given)
    {
        var happened = new Happened(new AnswersGiven("s", "s", given), "m", Minute(0), 0);
        var read = Assert.Single(KeptEvents.Read(KeptEvents.Write([happened])));
        return Assert.IsType<AnswersGiven>(read.What).Answers;
    }

    private static DateTimeOffset Minute(int minute) => DateTimeOffset.UnixEpoch.AddMinutes(minute);

    private static string Json(IReadOnlyList<Happened> events) =>
        Encoding.UTF8.GetString(EventJson.WriteAll(events));
}
