using Kith.Interventions.Feeds;
using Kith.Worksheets;

namespace Kith.Interventions.Staircase;

/// <summary>
/// The staircase of change: where each step stands, who said so and when. Going back is part of change and stays visible.
/// The six steps are those of the Staircase of Change in the Creative Interventions Toolkit.
/// </summary>
/// <param name="Steps">All six, lowest first.</param>
/// <param name="Meaning">Said of no one step; so are the next two.</param>
public sealed record StaircaseBoard(
    IReadOnlyList<StairStep> Steps,
    IReadOnlyList<Said> Meaning,
    IReadOnlyList<Said> Reached,
    IReadOnlyList<Said> Slipping
)
{
    /// <summary>Ids of the steps, lowest first.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    ["stop", "recognise", "consequences", "repair", "change", "healthy"];

    internal static StaircaseBoard Fold(IReadOnlyList<FedThing> things)
    {
        var of = things.Where(t => t.Latest).ToLookup(t => StepOf(t));
        IReadOnlyList<Said> All(string? step, string field) =>
            [.. of[step].SelectMany(t => t.Said(field))];
        return new StaircaseBoard(
            [
                .. Ids.Select(id => new StairStep(
                    id,
                    Title(things, id),
                    Marks(things, id),
                    All(id, "meaning"),
                    All(id, "reached"),
                    All(id, "slipping")
                )),
            ],
            All(null, "meaning"),
            All(null, "reached"),
            All(null, "slipping")
        );
    }

    private static string? StepOf(FedThing thing) =>
        Ids.FirstOrDefault(id =>
            string.Equals(id, thing.Label?.Id ?? thing.Picked("steps"), StringComparison.Ordinal)
        );

    private static string Title(IEnumerable<FedThing> things, string id) =>
        things
            .SelectMany(t => t.All("steps").Select(v => v.Question).OfType<StepsQuestion>())
            .SelectMany(q => q.Steps)
            .Concat(things.Select(t => t.Label).OfType<Option>())
            .FirstOrDefault(o => string.Equals(o.Id, id, StringComparison.Ordinal))
            ?.Label
        ?? "";

    private static List<StairMark> Marks(IEnumerable<FedThing> things, string id)
    {
        var said = (
            from thing in things
            from value in thing.All("steps")
            where value.Answer is StepsAnswer
            let states = ((StepsAnswer)value.Answer).Steps
            where states.ContainsKey(id)
            orderby value.Origin.Day, value.Origin.Seq
            select (thing.Latest, Value: value, State: states[id])
        ).ToList();
        return
        [
            .. said.Select(
                (now, i) =>
                    new StairMark(
                        StatusOf(now.State.Status),
                        Words(now.Value, now.State),
                        now.State.Text,
                        now.Latest,
                        IsBack(now, said.Take(i)),
                        now.Value.Origin
                    )
            ),
        ];
    }

    /// <summary>Lower than the entry before. Two people who differ in one entry see it differently; nothing went back.</summary>
    private static bool IsBack(
        (bool, FedValue Value, StepState State) now,
        IEnumerable<(bool, FedValue Value, StepState State)> earlier
    )
    {
        var origin = now.Value.Origin;
        var before = earlier.LastOrDefault(e =>
            e.State.Status is not null
            && e.Value.Origin.Sheet == origin.Sheet
            && e.Value.Origin.Entry != origin.Entry
        );
        return before.State is not null
            && StatusOf(now.State.Status) < StatusOf(before.State.Status);
    }

    private static StairStatus? StatusOf(string? status) =>
        status switch
        {
            "not-yet" => StairStatus.NotYet,
            "now" => StairStatus.Now,
            "done" => StairStatus.Done,
            _ => null,
        };

    private static string Words(FedValue value, StepState state) =>
        value.Question is StepsQuestion question
            ? question
                .Statuses.FirstOrDefault(s =>
                    string.Equals(s.Id, state.Status, StringComparison.Ordinal)
                )
                ?.Label
                ?? ""
            : "";
}
