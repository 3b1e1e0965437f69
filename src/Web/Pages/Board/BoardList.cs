using Kith.Interventions;
using Kith.Interventions.Deciding;
using Kith.Workroom;

namespace Kith.Web.Pages.Board;

/// <summary>How a board that is a table is shown.</summary>
internal enum BoardKind
{
    /// <summary>Rows and columns.</summary>
    Table,

    /// <summary>Several people's answers next to each other.</summary>
    Views,

    /// <summary>What happened, one thing after another.</summary>
    Log,
}

/// <summary>Which boards there are, in the order a room shows them.</summary>
internal static class BoardList
{
    /// <summary>Boards every circle has from its first day, so that people see what will come.</summary>
    public static IReadOnlyList<string> First { get; } =
    ["risks", "people", "goals", "staircase", "roles", "promises"];

    /// <summary>Boards with a page of their own that appear once somebody wrote for them.</summary>
    private static readonly string[] Made = ["safety", "pod", "road"];

    /// <summary>Boards that are tables.</summary>
    public static IReadOnlyDictionary<string, BoardKind> Tables { get; } =
        new Dictionary<string, BoardKind>(StringComparer.Ordinal)
        {
            ["timeline"] = BoardKind.Log,
            ["harms"] = BoardKind.Table,
            ["statement"] = BoardKind.Table,
            ["control"] = BoardKind.Views,
            ["leaving"] = BoardKind.Table,
            ["checkins"] = BoardKind.Table,
            ["ready"] = BoardKind.Views,
            ["support"] = BoardKind.Table,
            ["rota"] = BoardKind.Table,
            ["part"] = BoardKind.Table,
            ["requests"] = BoardKind.Table,
            ["repairs"] = BoardKind.Log,
            ["ground"] = BoardKind.Table,
            ["agreements"] = BoardKind.Table,
            ["decisions"] = BoardKind.Table,
            ["channels"] = BoardKind.Table,
            ["ways"] = BoardKind.Table,
            ["ties"] = BoardKind.Table,
            ["load"] = BoardKind.Table,
            ["forecast"] = BoardKind.Table,
            ["backlash"] = BoardKind.Log,
            ["stand"] = BoardKind.Table,
            ["needs"] = BoardKind.Table,
            ["yes"] = BoardKind.Table,
            ["track"] = BoardKind.Table,
            ["ends"] = BoardKind.Table,
            ["closing"] = BoardKind.Table,
        };

    /// <summary>Boards to link from a room: what a circle starts with, and whatever somebody wrote for.</summary>
    public static IEnumerable<string> For(OpenRoom room) =>
        [
            .. First.Where(n => !room.IsNotebook || Has(room.Boards, n)),
            .. Made.Where(n => Has(room.Boards, n)),
            .. Tables.Keys.Where(n =>
                Has(room.Boards, n) || (n == "decisions" && Matters.Fold(room.Events).Decided.Any())
            ),
        ];

    private static bool Has(Boards boards, string name) =>
        name switch
        {
            "risks" => boards.Risks.Risks.Count + boards.Risks.Felt.Course.Count > 0,
            "people" => boards.People.People.Count > 0,
            "goals" => boards.Goals.Wishes.Count > 0,
            "staircase" => boards.Staircase.Steps.Any(s => s.Marks.Count + s.Meaning.Count > 0),
            "roles" => boards.Roles.Roles.Count > 0,
            "promises" => boards.Promises.Promises.Count > 0,
            "pod" => boards.Pod.People.Count > 0,
            _ => boards.Tables.HasRows(name),
        };
}
