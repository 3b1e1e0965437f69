using Kith.Interventions.Feeds;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Danger;

/// <summary>What one entry says about danger, by field. Where people answered at the same time, everything counts.</summary>
internal sealed class DangerSaid(SheetEntry entry, IReadOnlyList<Question> asked, AnswerWords words)
{
    private readonly IReadOnlyList<(Question Question, Given Given)> _given =
    [
        .. from question in asked
        where entry.Answers.ContainsKey(question.Id)
        from one in entry.Answers[question.Id].All
        select (question, one),
    ];

    /// <summary>The signs were looked at, and nobody ticked one or was not sure.</summary>
    public bool SawNone =>
        _given.Any(g => g.Question.Feeds!.Field == "seen") && Answers("seen").Count == 0;

    public IReadOnlyList<Answer> Answers(string field) =>
        [.. In(field).Select(g => g.Given.Answer!)];

    /// <summary>The answers in plain words, without "not sure".</summary>
    public IReadOnlyList<string> Lines(string field) =>
        [
            .. In(field)
                .Where(g => g.Given.Answer is not ChoiceAnswer { Picked: [Option.NotSure] })
                .SelectMany(g => PlainAnswer.Lines(g.Question, g.Given.Answer!, words))
                .Distinct(),
        ];

    public string Line(string field) => string.Join("; ", Lines(field));

    /// <summary>Where its newest answer was written.</summary>
    public Origin Origin(Sheet sheet)
    {
        var (question, last) = _given.MaxBy(g => g.Given.Seq);
        return new(sheet.Id, entry.Id, question.Id, null, last.By, entry.Day, last.Seq);
    }

    private IEnumerable<(Question Question, Given Given)> In(string field) =>
        _given.Where(g => g.Question.Feeds!.Field == field && g.Given.Answer is not null);
}
