using Kith.Interventions.Sheets;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Web.Pages.Sheet;

/// <summary>What a form on a sheet shows: its questions, and the fields as stored or as typed.</summary>
/// <param name="Typed">What was typed and not saved; null shows what is stored.</param>
/// <param name="Kept">Id of the kept draft this came from, or empty.</param>
public sealed record FillView(
    FillPlace Place,
    Worksheet Worksheet,
    SheetEntry Entry,
    Fields? Typed,
    IReadOnlyList<AnswerProblem> Problems,
    string Kept = ""
)
{
    /// <summary>The answers as this form shows them: stored, or as typed where that can be read.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => Read(Worksheet, Entry, Typed);

    /// <summary>What this form shows, in order.</summary>
    public IReadOnlyList<FillBlock> Blocks => FillBlock.In(Worksheet, Place, Answers);

    /// <summary>The questions this form asks.</summary>
    public IReadOnlyList<Question> Questions =>
        Place.Mode switch
        {
            FillMode.Guided => [.. Worksheet.Questions.Where(q => q.Id == Place.Question)],
            FillMode.Short => [.. Worksheet.Questions.Where(q => q.Snapshot)],
            _ => [.. Worksheet.Questions],
        };

    /// <summary>The questions that come one by one: those whose conditions hold.</summary>
    public IReadOnlyList<Question> Walk =>
        [.. Worksheet.Questions.Where(q => q.When is null || q.When.Holds(Entry.Newest))];

    /// <summary>The question after this one in the walk, or null at its end.</summary>
    public Question? Next => Walk.SkipWhile(q => q.Id != Place.Question).Skip(1).FirstOrDefault();

    /// <summary>The one before, or null at the start.</summary>
    public Question? Previous => Walk.TakeWhile(q => q.Id != Place.Question).LastOrDefault();

    /// <summary>The fields of a question.</summary>
    public Fields FieldsOf(Question question) =>
        Typed ?? AnswerForm.Write(question, Entry.Newest.GetValueOrDefault(question.Id));

    /// <summary>The places in the log of the answers this form shows, as its hidden field says them.</summary>
    public string Asked(Question question) =>
        question.Id
        + ":"
        + string.Join(
            ',',
            Entry.Answers.GetValueOrDefault(question.Id)?.All.Select(g => g.Seq) ?? []
        );

    private static Dictionary<string, Answer> Read(
        Worksheet worksheet,
        SheetEntry entry,
        Fields? typed
    )
    {
        var answers = new Dictionary<string, Answer>(entry.Newest, StringComparer.Ordinal);
        if (typed is not null)
            foreach (var question in worksheet.Questions)
                if (AnswerForm.Read(question, typed).Answer is { } answer)
                    answers[question.Id] = answer;
        return answers;
    }

    /// <summary>Reads the hidden fields back. Anything odd is passed over.</summary>
    public static IReadOnlyList<Asked> ReadAsked(Fields fields) =>
        [
            .. fields
                .All("_asked")
                .Select(text => text.Split(':', 2))
                .Where(parts => parts.Length == 2)
                .Select(parts => new Asked(
                    parts[0],
                    [
                        .. parts[1]
                            .Split(',')
                            .Select(s => long.TryParse(s, out var seq) ? seq : -1)
                            .Where(s => s >= 0),
                    ]
                ))
                .DistinctBy(a => a.Question),
        ];
}
