using Kith.Interventions;
using Kith.Interventions.Deciding;
using Kith.Interventions.Knowing;
using Kith.Interventions.Promises;
using Kith.Interventions.Tables;
using Kith.Workroom;

namespace Kith.Web.Pages.Handing;

/// <summary>What a room holds, in lines for a page that is printed.</summary>
internal sealed class RoomLines(OpenRoom room, Wording t)
{
    private Boards Boards => room.Boards;

    public IEnumerable<string> Risks =>
        Boards.Risks.Risks.Select(r => With(r.What, [.. r.To, r.Plan, r.Review]));

    /// <summary>Open promises, those whose day has passed first.</summary>
    public IEnumerable<string> Promises =>
        Boards
            .Promises.Promises.Where(p => p.State == PromiseState.Open)
            .OrderBy(p => p.On(room.Today))
            .Select(p => With(p.What, [.. p.Who, p.By]));

    public IEnumerable<string> Waiting =>
        AllMatters.Open.Select(m => With(m.What.What, [t["deciding.way-" + m.What.Way]]));

    public IEnumerable<string> Decided =>
        AllMatters
            .Decided.Select(d => With(d.Words, [t["deciding.way-" + d.Way]]))
            .Concat(Boards.Decisions.Decisions.Select(d => With(d.What, [d.How])));

    public IEnumerable<string> Requests =>
        Rows("requests", "what")
            .Select(r => With(r["what"], [.. r.Parts("to"), r["by"], r["state"], r["after_no"]]));

    public IEnumerable<string> Ends => Rows("requests", "end").Select(r => r["end"]);

    public IEnumerable<string> Agreements =>
        Boards.Agreements.Agreements.Select(a => With(a.What, [a.Review]));

    public IEnumerable<string> Roles =>
        Boards.Roles.Roles.Select(r =>
            With(r.Name, r.Who.Count == 0 ? [t["boards.nobody"]] : [.. r.Who])
        );

    public IEnumerable<string> Ways =>
        Rows("ways", "way").Select(r => With(r.Label, [r["way"], .. r.Parts("who")]));

    /// <summary>Who may not hear what, by which way things go, and who tells them.</summary>
    public IEnumerable<string> Channels =>
        Rows("channels", "what")
            .Select(r =>
                With(
                    r["what"],
                    [
                        Labelled("fields.channels-knows", r["knows"]),
                        Labelled("fields.channels-not_to", r["not_to"]),
                        Labelled("fields.channels-teller", r["teller"]),
                        r["how"],
                    ]
                )
            );

    public IReadOnlyList<MustNotHear> MustNot =>
        MustNotHear.Among(room.Readers.Select(room.Members.NameOf), Boards.Tables["channels"]);

    public IEnumerable<string> Needs => Boards.Support.Open.Select(n => n.Need);

    /// <summary>What stayed open at the last meeting.</summary>
    public IEnumerable<string> Left =>
        Boards.Meetings.Meetings.TakeLast(1).SelectMany(m => m.Open).Select(s => s.Text);

    private Matters AllMatters => Matters.Fold(room.Events);

    private IEnumerable<TableRow> Rows(string board, string field) =>
        Boards.Tables[board].Rows.Where(r => r[field].Length > 0);

    private string Labelled(string key, string text) => text.Length == 0 ? "" : $"{t[key]}: {text}";

    private static string With(string what, IReadOnlyList<string> more)
    {
        var rest = string.Join("; ", more.Where(m => m.Length > 0));
        return rest.Length == 0 ? what : $"{what} ({rest})";
    }
}
