using System.Globalization;
using Kith.Web.Parts;
using Kith.Worksheets;

namespace Kith.Web.Filled;

/// <summary>An answer in words, for one line.</summary>
public static class AnswerText
{
    /// <summary>The answer as somebody would say it, with the labels of the options they picked.</summary>
    public static string Of(Wording t, Question question, Answer answer) =>
        (question, answer) switch
        {
            (_, TextAnswer text) => text.Text,
            (_, NumberAnswer number) => Number(question, number),
            (_, DateAnswer date) => t.Day(date.Day),
            (_, PeopleAnswer people) => string.Join(", ", people.Names),
            (_, AgreeAnswer agree) => agree.Agreed ? t["filled.agreed"] : t["filled.not-agreed"],
            (ScaleQuestion scale, ScaleAnswer point) => Point(t, scale, point),
            (_, ChoiceAnswer choice) => string.Join(" · ", Picked(t, question, choice)),
            (_, ListAnswer list) => string.Join(" · ", list.Lines),
            _ => "",
        };

    /// <summary>The labels of what was picked, with what was written beside "something else".</summary>
    public static IEnumerable<string> Picked(Wording t, Question question, ChoiceAnswer answer)
    {
        var options = question is ChoiceQuestion choice ? choice.Options : [];
        foreach (var id in answer.Picked)
            yield return id is Option.Other && answer.Other is { } other
                ? other
                : options.FirstOrDefault(o => o.Id == id)?.Label ?? Fixed(t, id);
    }

    private static string Fixed(Wording t, string id) =>
        id switch
        {
            "yes" => t["paper.yes"],
            "no" => t["paper.no"],
            Option.NotNow => t["paper.not-now"],
            Option.Other => t["ways.other"],
            _ => t["paper.not-sure"],
        };

    private static string Point(Wording t, ScaleQuestion scale, ScaleAnswer point) =>
        point.Value is not { } value ? t["paper.not-sure"]
        : scale.Points.TryGetValue(value, out var word) ? $"{value} ({word})"
        : $"{value}";

    private static string Number(Question question, NumberAnswer number)
    {
        var value = number.Value.ToString(CultureInfo.InvariantCulture);
        return question is NumberQuestion { Unit: { } unit } ? $"{value} {unit}" : value;
    }
}
