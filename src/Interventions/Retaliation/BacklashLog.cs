using Kith.Interventions.Danger;
using Kith.Interventions.Feeds;
using Kith.Interventions.Tables;

namespace Kith.Interventions.Retaliation;

/// <summary>What was done to us, in the order it was written down, with what we do about each.</summary>
/// <param name="Adrift">Answers to what no longer stands in the log.</param>
public sealed record BacklashLog(
    IReadOnlyList<BacklashEntry> Entries,
    IReadOnlyList<BacklashAnswer> Adrift
)
{
    /// <summary>The entry at a place, or null.</summary>
    public BacklashEntry? Find(BacklashPlace place) =>
        Entries.FirstOrDefault(e => e.Place == place);

    /// <summary>What the boards and a room's log say of it.</summary>
    public static BacklashLog Fold(Boards boards, IEnumerable<Happened> events)
    {
        var answers = new List<BacklashAnswer>();
        var files = new HashSet<(BacklashPlace Place, string File)>();
        foreach (var happened in events)
            if (happened.What is BacklashAnswered answered)
                answers.Add(new(answered, happened.By, happened.At, happened.Seq));
            else if (happened.What is EvidenceTied tied)
                _ = tied.Tied
                    ? files.Add((tied.At, tied.File))
                    : files.Remove((tied.At, tied.File));
        var rows = boards.Tables["backlash"].Rows.DistinctBy(Place).ToList();
        var places = rows.Select(Place).ToHashSet();
        return new BacklashLog(
            [
                .. rows.Select(row => new BacklashEntry(
                    row,
                    [.. answers.Where(a => a.What.At == Place(row))],
                    [.. files.Where(f => f.Place == Place(row)).Select(f => f.File)],
                    boards.Danger.Looks.FirstOrDefault(l => l.Origin.Seq > row.Origin.Seq),
                    [.. Beside(boards.Tables["stand"], row)],
                    [.. Risks(boards, row)]
                )),
            ],
            [.. answers.Where(a => !places.Contains(a.What.At))]
        );
    }

    internal static BacklashPlace Place(TableRow row) =>
        new(row.Origin.Sheet, row.Origin.Entry, row.Origin.Row ?? row.Origin.Question);

    private static HashSet<string> Hit(TableRow row) =>
        [.. row.Parts("whom").Select(SameWords.Key)];

    /// <summary>Who stands with somebody who was hit, as the sheets say.</summary>
    private static IEnumerable<string> Beside(TableBoard stand, TableRow row)
    {
        var hit = Hit(row);
        return stand
            .Rows.Where(r => r.Parts("whom").Any(w => hit.Contains(SameWords.Key(w))))
            .Where(r => r["who"].Length > 0)
            .Select(r => $"{r["whom"]}: {r["who"]}");
    }

    private static IEnumerable<Risks.Risk> Risks(Boards boards, TableRow row)
    {
        var hit = Hit(row);
        return boards.Risks.Risks.Where(r => r.To.Any(t => hit.Contains(SameWords.Key(t))));
    }
}

/// <summary>Something that was done to us.</summary>
/// <param name="Answers">What we do about it, oldest first.</param>
/// <param name="Files">Ids of files that belong to it.</param>
/// <param name="Looked">The newest look at signs of danger since it was written; null if nobody has looked.</param>
/// <param name="Beside">Who stands with whom of those who were hit.</param>
/// <param name="Risks">Risks that name one of them.</param>
public sealed record BacklashEntry(
    TableRow Row,
    IReadOnlyList<BacklashAnswer> Answers,
    IReadOnlyList<string> Files,
    DangerLook? Looked,
    IReadOnlyList<string> Beside,
    IReadOnlyList<Risks.Risk> Risks
)
{
    public BacklashPlace Place => BacklashLog.Place(Row);

    public string What => Row["what"];
}

/// <summary>What somebody wrote down that we do about it.</summary>
/// <param name="By">Their mark.</param>
public sealed record BacklashAnswer(BacklashAnswered What, string By, DateTimeOffset At, long Seq);
