using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Interventions.Sheets;

/// <summary>What may happen to sheets. Pure: a book and a wish in, events or a refusal out.</summary>
public static class SheetDecisions
{
    /// <summary>Begins a sheet under an id that nobody has used.</summary>
    public static SheetStarted Start(Worksheet worksheet, string id, DateOnly day) =>
        new(id, worksheet.Id, worksheet.Version, day);

    /// <summary>Fills a repeating worksheet in again.</summary>
    /// <param name="from">The earlier entry whose answers it begins with; null begins it empty.</param>
    public static Decision Again(
        SheetBook book,
        Worksheet worksheet,
        string sheet,
        string entry,
        DateOnly day,
        string? from = null
    )
    {
        if (book.Find(sheet) is not { Aside: false } found)
            return Decision.Refuse("sheet.not-there");
        if (!worksheet.Repeats)
            return Decision.Refuse("sheet.does-not-repeat");
        var started = new EntryStarted(sheet, entry, day);
        if (from is null)
            return Decision.Accept(started);
        return found.Find(from) is { } earlier
            ? Decision.Accept(started, Carry(worksheet, earlier, sheet, entry))
            : Decision.Refuse("sheet.not-there");
    }

    /// <summary>Says who is there while one person types; with nobody else there, takes it back.</summary>
    /// <param name="me">Mark of the one who types.</param>
    /// <param name="present">Marks of the others; those who do not read the room are left out.</param>
    public static Decision Together(
        SheetBook book,
        string sheet,
        string entry,
        string me,
        IEnumerable<string> present,
        IReadOnlyList<string> readers
    ) =>
        book.Find(sheet)?.Find(entry) is null
            ? Decision.Refuse("sheet.not-there")
            : Decision.Accept(
                new FilledTogether(
                    sheet,
                    entry,
                    [.. readers.Where(r => r != me && present.Contains(r, StringComparer.Ordinal))]
                )
            );

    /// <summary>Puts a sheet away, or takes it out again.</summary>
    public static Decision SetAside(SheetBook book, string sheet, bool aside) =>
        book.Find(sheet) is { } found && found.Aside != aside
            ? Decision.Accept(new SheetSetAside(sheet, aside))
            : Decision.Refuse("sheet.not-there");

    /// <summary>
    /// Saves one form. Only what changed is written; a form that changes nothing is accepted without an event. With any
    /// problem nothing is written, so that a form is saved whole or not at all.
    /// </summary>
    /// <param name="asked">The questions the form showed, with the answers its reader saw.</param>
    public static Saving Save(
        SheetBook book,
        Worksheet worksheet,
        string sheet,
        string entry,
        IReadOnlyList<Asked> asked,
        Fields fields
    )
    {
        if (book.Find(sheet)?.Find(entry) is not { } place)
            return new Saving(null, [], "sheet.not-there");
        var problems = new List<AnswerProblem>();
        var given = new List<GivenAnswer>();
        foreach (var ask in asked)
        {
            if (worksheet.Find(ask.Question) is not { } question)
                return new Saving(null, [], "sheet.other-version");
            var reading = AnswerForm.Read(question, fields);
            problems.AddRange(reading.Problems);
            if (reading.Problems.Count == 0 && Changes(place, ask, reading.Answer))
                given.Add(new GivenAnswer(ask.Question, reading.Answer, ask.Seen));
        }
        if (problems.Count > 0)
            return new Saving(null, problems, null);
        return new Saving(
            given.Count == 0 ? null : new AnswersGiven(sheet, entry, given),
            [],
            null
        );
    }

    private static AnswersCarried Carry(
        Worksheet worksheet,
        SheetEntry earlier,
        string sheet,
        string entry
    ) =>
        new(
            sheet,
            entry,
            earlier.Id,
            [
                .. earlier
                    .Newest.Where(a => worksheet.Find(a.Key) is not null)
                    .Select(a => new GivenAnswer(a.Key, a.Value, [])),
            ]
        );

    /// <summary>
    /// Whether an answer is other than its writer saw it, wherever that stands by now: a form that was open while somebody
    /// else wrote brings back old words in the fields that its writer did not touch.
    /// </summary>
    private static bool Changes(SheetEntry entry, Asked ask, Answer? answer)
    {
        if (!entry.Answers.TryGetValue(ask.Question, out var standing))
            return true;
        var seen = standing.All.Where(g => ask.Seen.Contains(g.Seq)).ToList();
        var shown = standing
            .Replaced.Where(g => ask.Seen.Contains(g.Seq))
            .Concat(seen)
            .MaxBy(g => g.Seq);
        return Equals(shown?.Answer, answer)
            ? seen.Count > 1 // Several answers are settled by saving the one that the form shows.
            : seen.Count > 0 || !standing.All.Any(g => Equals(g.Answer, answer));
    }
}

/// <summary>A question a form showed and the places in the log of the answers that stood there then.</summary>
public sealed record Asked(string Question, IReadOnlyList<long> Seen);

/// <summary>What came of saving a form: an event to append (or none), problems to show beside fields, or a refusal.</summary>
/// <param name="Refusal">Key of a plain sentence.</param>
public sealed record Saving(
    AnswersGiven? Event,
    IReadOnlyList<AnswerProblem> Problems,
    string? Refusal
)
{
    public bool Accepted => Problems.Count == 0 && Refusal is null;
}
