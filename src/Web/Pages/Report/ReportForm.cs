using System.Globalization;
using Kith.Interventions.Plans;
using Kith.Interventions.Unnamed;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using TeamPlan = Kith.Interventions.Plans.Plan;

namespace Kith.Web.Pages.Report;

/// <summary>A report without names, as the form has it.</summary>
public sealed class ReportForm
{
    private const int Longest = 60;
    private const string Learned = "learned";

    internal ReportForm(OpenRoom room, Fields typed, Wording words)
    {
        (Room, Typed) = (room, typed);
        Names =
        [
            .. NamesInRoom
                .Of(room.Members, room.Sheets, room.Boards)
                .Select((name, i) => (name, Instead(i, words))),
        ];
    }

    public OpenRoom Room { get; }

    public Fields Typed { get; }

    /// <summary>Names of the room with what is to stand for each.</summary>
    public IReadOnlyList<(string Name, string Instead)> Names { get; }

    /// <summary>What may go into it: parts of the plan, and what was learned.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [.. Enum.GetValues<PlanPart>().Select(p => p.ToString().ToLowerInvariant()), Learned];

    public static string Field(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"instead-{index}");

    /// <summary>The report. Nothing is in it that was not ticked.</summary>
    internal TeamPlan Make(Wording words)
    {
        var mask = new NameMask(Hidden(words));
        var parts = Enum.GetValues<PlanPart>()
            .Where(p => Typed.Holds("part", p.ToString().ToLowerInvariant()))
            .ToList();
        var plan = Room.Plan.Only(parts);
        if (Typed.Holds("part", Learned))
            plan = plan with { Sections = [.. plan.Sections, .. Room.Plans.Learned().Sections] };
        return UnnamedPlan.Of(plan, mask);
    }

    private IEnumerable<KeyValuePair<string, string>> Hidden(Wording words)
    {
        foreach (var (name, instead) in Names)
            yield return new(name, instead);
        if (Room.Members.CodeName is { } code)
            yield return new(code, words["report.this"]);
        foreach (var line in Typed.One("more").Split('\n'))
            yield return new(line, words["report.left-out"]);
    }

    private string Instead(int index, Wording words) =>
        Typed.One(Field(index)).Trim() is { Length: > 0 and <= Longest } typed
            ? typed
            : NamesInRoom.Letter(index, words["report.person"]);
}
