using System.Globalization;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Web.Pages.Sharing;

/// <summary>Sheets of a notebook that somebody wants to carry into a room, whole and at once.</summary>
/// <param name="From">The notebook.</param>
public sealed record CarryWish(OpenRoom From, Fields Typed)
{
    /// <summary>Sheets with something on them.</summary>
    public IReadOnlyList<CarriedSheet> All =>
        [
            .. From
                .Sheets.Shown.Select(s => new CarriedSheet(s, From.WorksheetOf(s.Id)))
                .Where(s => s.Answered.Count > 0),
        ];

    /// <summary>Those that were ticked.</summary>
    public IReadOnlyList<CarriedSheet> Picked =>
        [.. All.Where(s => Typed.Holds("sheet", s.Sheet.Id))];

    /// <summary>The room they go to; empty if none was chosen.</summary>
    public string Target => Typed.One("target");

    public int ForDays => SharingWish.DaysIn(Typed);

    /// <summary>The last day they are shown; null for no end.</summary>
    public DateOnly? Until => ForDays == 0 ? null : From.Today.AddDays(ForDays);

    public bool OnPlan => Typed.Holds("plan", "yes");

    /// <summary>How far the notebook went when what is carried was shown. What was not shown does not go.</summary>
    public string Seen =>
        Picked
            .Select(s => s.Newest)
            .DefaultIfEmpty(-1)
            .Max()
            .ToString(CultureInfo.InvariantCulture);

    /// <summary>The copies for a room, or the key of a refusal: all of them, or none.</summary>
    internal (IReadOnlyList<CopyShared> Copies, string? Refusal) Copies(OpenRoom room)
    {
        var copies = new List<CopyShared>();
        foreach (var one in Picked)
        {
            var (copy, refusal) = SharingDecisions.Copy(
                one.Sheet,
                one.Sheet.Latest,
                OpenRoom.NewId(),
                [.. one.Answered.Select(q => q.Id)],
                room.Readers,
                From.Today,
                Until,
                OnPlan
            );
            if (copy is null)
                return ([], refusal);
            copies.Add(copy);
        }
        return (copies, copies.Count == 0 ? "carry.nothing" : null);
    }
}

/// <summary>A sheet that can be carried.</summary>
public sealed record CarriedSheet(Interventions.Sheets.Sheet Sheet, Worksheet? Worksheet)
{
    /// <summary>Questions with an answer, in the order of the worksheet.</summary>
    public IReadOnlyList<Question> Answered =>
        [.. (Worksheet?.Questions ?? []).Where(q => Sheet.Latest.Newest.ContainsKey(q.Id))];

    /// <summary>Whether its worksheet is meant for one reader.</summary>
    public bool IsUsuallyPrivate => Worksheet?.Privacy.Share == ShareDefault.Me;

    internal long Newest =>
        Sheet
            .Latest.Answers.SelectMany(a => a.Value.All)
            .Select(g => g.Seq)
            .DefaultIfEmpty(-1)
            .Max();
}
