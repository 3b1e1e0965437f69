using System.Globalization;
using System.Text;
using Kith.Interventions.Notes;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Finding;

/// <summary>
/// Looks for words in what one room shows its reader. Everything is looked through each time: there is no index, and nothing is
/// kept of what was looked for.
/// </summary>
/// <param name="Events">For what members wrote beside the sheets.</param>
/// <param name="Own">The reader's own notes beside sheets and pages of this room.</param>
/// <param name="Worksheets">A worksheet by its id, or null; answers to an unknown one are passed over.</param>
public sealed record RoomSearch(
    SheetBook Book,
    IReadOnlyCollection<Happened> Events,
    IEnumerable<OwnNote> Own,
    Func<string, Worksheet?> Worksheets
)
{
    /// <summary>The most places that are shown of one room.</summary>
    public const int Most = 50;

    private const int MostWords = 8;
    private const int Around = 80;

    /// <summary>What was typed, as words that are compared: without capitals, accents and signs.</summary>
    public static IReadOnlyList<string> Words(string typed) =>
        [
            .. Plain(typed)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')'))
                .Where(w => w.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords),
        ];

    /// <summary>Places where all the words stand, newest first, one more than <see cref="Most"/> at the most.</summary>
    public IReadOnlyList<FoundPlace> Find(IReadOnlyList<string> words) =>
        words.Count == 0
            ? []
            :
            [
                .. Answers(words)
                    .Concat(ShownBeside(words))
                    .Concat(OwnBeside(words))
                    .Concat(SpokenIn(words))
                    .OrderByDescending(f => f.Day)
                    .Take(Most + 1),
            ];

    private IEnumerable<FoundPlace> Answers(IReadOnlyList<string> words) =>
        from sheet in Book.Shown
        let worksheet = Worksheets(sheet.Worksheet)
        where worksheet is not null
        from entry in sheet.Entries
        from answered in entry.Answers
        let question = worksheet!.Find(answered.Key)
        where question is not null
        from given in answered.Value.All
        where given.Answer is not null
        let text = PlainAnswer.Line(question!, given.Answer!, AnswerWords.English)
        where Holds(text, words)
        select new FoundPlace(
            sheet.IsCopy ? FoundIn.Copy : In(question!),
            sheet.Id,
            worksheet!,
            question!.Label,
            Excerpt(text, words[0]),
            entry.Day
        );

    private IEnumerable<FoundPlace> ShownBeside(IReadOnlyList<string> words) =>
        ShownNotes
            .Fold(Events)
            .All.Where(n => Holds(n.What.Text, words))
            .Select(n =>
                Beside(
                    FoundIn.Note,
                    n.What.Sheet,
                    n.What.Question,
                    n.What.Text,
                    words,
                    DateOnly.FromDateTime(n.At.UtcDateTime)
                )
            )
            .OfType<FoundPlace>();

    private IEnumerable<FoundPlace> OwnBeside(IReadOnlyList<string> words) =>
        Own.Where(n => Holds(n.Text, words))
            .Select(n =>
                n.Page is { } page
                    ? new FoundPlace(
                        FoundIn.PageNote,
                        page,
                        null,
                        "",
                        Excerpt(n.Text, words[0]),
                        DateOnly.MinValue
                    )
                    : Beside(FoundIn.OwnNote, n.Sheet, n.Question, n.Text, words, DateOnly.MinValue)
            )
            .OfType<FoundPlace>();

    private IEnumerable<FoundPlace> SpokenIn(IReadOnlyList<string> words) =>
        Spoken
            .Of(Events)
            .Where(s => Holds(s.Text, words))
            .Select(s => new FoundPlace(s.In, s.Thing, null, "", Excerpt(s.Text, words[0]), s.Day));

    private FoundPlace? Beside(
        FoundIn where,
        string sheet,
        string question,
        string text,
        IReadOnlyList<string> words,
        DateOnly day
    ) =>
        Book.Find(sheet) is { } found && Worksheets(found.Worksheet) is { } worksheet
            ? new(
                where,
                sheet,
                worksheet,
                worksheet.Find(question)?.Label ?? "",
                Excerpt(text, words[0]),
                day
            )
            : null;

    private static FoundIn In(Question question) =>
        Plans.PlanPlaces.Board(question) switch
        {
            "promises" => FoundIn.Promise,
            "decisions" => FoundIn.Decision,
            _ => FoundIn.Answer,
        };

    private static bool Holds(string text, IReadOnlyList<string> words)
    {
        if (Ascii.IsValid(text))
            return words.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        var plain = Plain(text);
        return words.All(w => plain.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>The text around a word; an accent before it can shift it by a letter.</summary>
    private static string Excerpt(string text, string word)
    {
        var at = Math.Max(0, Plain(text).IndexOf(word, StringComparison.Ordinal));
        var from = Math.Clamp(at - Around, 0, text.Length);
        var to = Math.Min(text.Length, at + word.Length + Around);
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        return (from > 0 ? "…" : "")
            + text[from..to].ReplaceLineEndings(" ").Trim()
            + (to < text.Length ? "…" : "");
    }

    private static string Plain(string text)
    {
        var small = text.ToLowerInvariant();
        if (Ascii.IsValid(small))
            return small;
        var plain = new StringBuilder(small.Length);
        foreach (var sign in Whole(small).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                plain.Append(sign);
        return plain.ToString();
    }

    /// <summary>Half of a character, which nothing can be compared with, becomes a sign for it.</summary>
    private static string Whole(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
