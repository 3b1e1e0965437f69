namespace Kith.Interventions.Tables;

/// <summary>
/// The same questions answered by several people, next to each other. Nothing is added up: where people see it
/// differently, that is what there is to talk about.
/// </summary>
/// <param name="Voices">Marks, in the order they first answered; null is a sheet the team filled in together.</param>
/// <param name="Lines">One for each question, in the order of the sheet.</param>
public sealed record SideBySide(IReadOnlyList<string?> Voices, IReadOnlyList<SideBySideLine> Lines)
{
    /// <param name="board">A board of one grid, such as <c>control</c> or <c>ready</c>.</param>
    /// <param name="field">The field in which each says what they see.</param>
    /// <param name="more">The field with what they add.</param>
    public static SideBySide Of(TableBoard board, string field, string more)
    {
        var said = board.Rows.Where(r => r.Label.Length > 0).ToList();
        var voices = said.Select(r => r.Voice).Distinct().ToList();
        return new SideBySide(
            voices,
            [
                .. said.GroupBy(r => r.Label)
                    .Select(line => new SideBySideLine(
                        line.Key,
                        [.. voices.Select(v => View(board, line, v, field, more))]
                    )),
            ]
        );
    }

    private static SideBySideView View(
        TableBoard board,
        IEnumerable<TableRow> line,
        string? voice,
        string field,
        string more
    )
    {
        var row = line.LastOrDefault(r => r.Voice == voice);
        return row is null
            ? new SideBySideView("", "")
            : new SideBySideView(Named(board, row, field), row[more]);
    }

    /// <summary>"The first person" says the name that this voice gave for the first person.</summary>
    private static string Named(TableBoard board, TableRow row, string field) =>
        row.Picked.GetValueOrDefault(field) is "one" or "two"
        && board.Rows.LastOrDefault(r => r.Voice == row.Voice && r[row.Picked[field]].Length > 0)
            is { } names
            ? names[row.Picked[field]]
            : row[field];
}

/// <param name="Views">One for each of <see cref="SideBySide.Voices"/>; empty words where somebody did not say.</param>
public sealed record SideBySideLine(string Question, IReadOnlyList<SideBySideView> Views)
{
    /// <summary>Whether people see it differently.</summary>
    public bool Differs =>
        Views.Where(v => v.Said.Length > 0).Select(v => v.Said).Distinct().Skip(1).Any();
}

/// <param name="Said">What was chosen; empty if nothing was.</param>
/// <param name="More">What was added to it.</param>
public sealed record SideBySideView(string Said, string More);
