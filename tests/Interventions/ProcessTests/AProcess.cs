using Kith.Interventions.Accountability;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.ProcessTests;

/// <summary>A room with a sheet of requests, and whatever is done to its process.</summary>
internal sealed class AProcess
{
    private int _ids;

    public Log Log { get; } =
        new(
            Worksheet(
                "requests",
                Rows(
                    "ask",
                    Text("what", "requests.what"),
                    Persons("who", "requests.asked_by"),
                    Text("no", "requests.after_no"),
                    Text("end", "requests.end")
                ),
                Text("over", "ends.what"),
                Date("last", "ends.day")
            )
        );

    public AccountabilityProcess Now => AccountabilityProcess.Fold(Log.Events);

    public WrittenEnds Written => WrittenEnds.Of(Log.Boards);

    public RequestVersions Requests => RequestVersions.Fold(Log.Book, Log.Find);

    /// <summary>Requests, the end of one of them and of the whole, and an answer to each question about fit.</summary>
    public AProcess Ready()
    {
        Ask("ade");
        Weigh("sol");
        return this;
    }

    public AProcess Opened()
    {
        Ready();
        Do("ade", Open());
        return this;
    }

    public void Ask(string by) =>
        Log.Sheet(
            by,
            "requests",
            Day,
            [
                ("ask", Table(Request("r1", "Stay out of the choir", "Until June"))),
                ("over", Said("Six quiet months")),
                ("last", new DateAnswer(Day.AddDays(200))),
            ]
        );

    public static Row Request(string id, string what, string end) =>
        Row(
            id,
            ("what", Said(what)),
            ("who", Names("Ade")),
            ("no", Said("We sing without him")),
            ("end", Said(end))
        );

    public void Weigh(string by) =>
        Do(
            by,
            ProcessDecisions.Weigh(Now, by, Fit.Questions.ToDictionary(q => q, q => "Yes: " + q))
        );

    public Decision Open() =>
        ProcessDecisions.Open(
            Now,
            Written,
            [.. Requests.Now.Select(r => r["what"])],
            () => $"e{_ids++}"
        );

    public Decision Close(string words, EndState state = EndState.Met) =>
        ProcessDecisions.Close(
            Now,
            [.. Now.Ends.Select(e => new EndMark(e.Id, state, "We saw it"))],
            "The money",
            words
        );

    public void Do(string by, Decision decision)
    {
        Assert.Null(decision.Refusal);
        Log.Append(by, decision.Events);
    }
}
