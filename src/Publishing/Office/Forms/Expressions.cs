using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Reads the expressions of survey forms that a worksheet can say as well: one question, and one thing about its answer.</summary>
/// <param name="listOf">The list that a question picks from, by its id; null if it picks from none.</param>
internal sealed partial class Expressions(
    QuestionIds ids,
    OptionLists lists,
    Func<string, string?> listOf,
    IReadOnlyList<WorksheetPage> pages
)
{
    /// <summary>Longer ones are never about one answer.</summary>
    private const int Longest = 1000;

    private readonly Dictionary<string, Question> _asked = pages
        .SelectMany(p => p.Questions)
        .SelectMany(q => q.Columns().Prepend(q))
        .DistinctBy(q => q.Id)
        .ToDictionary(q => q.Id, StringComparer.Ordinal);

    /// <summary>The condition, or null if it is more than a worksheet can say.</summary>
    public Condition? Read(string expression)
    {
        if (expression.Length > Longest)
            return null;
        var parts = Or().Split(expression).Select(One).ToList();
        if (parts is [{ } only])
            return only;
        return
            parts.All(p => p is { How: Condition.Test.Is })
            && parts.Select(p => p!.On).Distinct(StringComparer.Ordinal).Count() == 1
            ? new Condition(
                parts[0]!.On,
                Condition.Test.AnyOf,
                [.. parts.SelectMany(p => p!.Values)]
            )
            : null;
    }

    private Condition? One(string expression)
    {
        var text = expression.Trim();
        while (text.StartsWith('(') && text.EndsWith(')'))
            text = text[1..^1].Trim();
        if (Negated().Match(text) is { Success: true } negated)
            return One(negated.Groups["inner"].Value) is { How: Condition.Test.Is } inner
                ? inner with
                {
                    How = Condition.Test.IsNot,
                }
                : null;
        if (Counted().Match(text) is { Success: true } counted)
            return ids.Find(counted.Groups["name"].Value) is { } id && _asked.ContainsKey(id)
                ? Answered(id)
                : null;
        foreach (var form in new[] { Selected(), Compared() })
            if (form.Match(text) is { Success: true } match)
                return Of(
                    match.Groups["name"].Value,
                    match.Groups["sign"].Value,
                    match.Groups["value"].Value
                );
        return null;
    }

    private Condition? Of(string name, string sign, string value)
    {
        if (ids.Find(name) is not { } id || !_asked.TryGetValue(id, out var question))
            return null;
        return (sign, value) switch
        {
            ("!=", "") => Answered(id),
            ("=", "OK") when question is AgreeQuestion => Answered(id),
            (">=" or ">", _) when question is ScaleQuestion or NumberQuestion => AtLeast(
                id,
                value,
                sign == ">" ? 1 : 0
            ),
            ("=" or "", _) when Value(question, value) is { } v => new(id, Condition.Test.Is, [v]),
            ("!=", _) when Value(question, value) is { } v => new(id, Condition.Test.IsNot, [v]),
            _ => null,
        };
    }

    private static Condition Answered(string id) => new(id, Condition.Test.Answered, []);

    private static Condition? AtLeast(string id, string value, int more) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && n < 1_000_000
            ? new(id, Condition.Test.AtLeast, [(n + more).ToString(CultureInfo.InvariantCulture)])
            : null;

    /// <summary>The value as the worksheet has it; null if this question cannot have it.</summary>
    private string? Value(Question question, string value) =>
        question switch
        {
            ChoiceQuestion { Other: true } when value == Option.Other => value,
            ChoiceQuestion => lists.IdOf(listOf(question.Id) ?? "", value),
            YesNoQuestion => lists.IdOf(Names.YesNo, value),
            ScaleQuestion scale
                when int.TryParse(
                    value,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var n
                ) => n >= scale.Min && n <= scale.Max ? value : null,
            _ => null,
        };

    [GeneratedRegex(@"\s+or\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Or();

    [GeneratedRegex(
        @"^not\s*\((?<inner>.*)\)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Negated();

    [GeneratedRegex(
        @"^selected\s*\(\s*(join\s*\(\s*' '\s*,\s*)?\$\{(?<name>[^}]+)\}\s*\)?\s*,\s*['""](?<value>[^'""]*)['""]\s*\)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Selected();

    [GeneratedRegex(
        @"^(max\s*\(\s*)?\$\{(?<name>[^}]+)\}\s*\)?\s*(?<sign>=|!=|>=|>)\s*(['""](?<value>[^'""]*)['""]|(?<value>\d{1,6}))$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Compared();

    [GeneratedRegex(
        @"^(count|count-non-empty|string-length)\s*\(\s*\$\{(?<name>[^}]+)\}\s*\)\s*>\s*0$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Counted();
}
