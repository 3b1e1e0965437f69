using System.Globalization;

namespace Kith.Worksheets.Forms;

/// <summary>Reads answers of one value; tables and other compounds are in <see cref="TableReader"/>.</summary>
internal sealed class FieldReader(Fields fields)
{
    public Reading Read(Question question, string name) =>
        question switch
        {
            ShortQuestion or WhenQuestion => Text(name, AnswerLimits.Short),
            LongQuestion => Text(name, AnswerLimits.Long),
            ChoiceQuestion choice => Choice(choice, name),
            YesNoQuestion => Choice(YesNo, name),
            ScaleQuestion scale => Scale(scale, name),
            NumberQuestion number => Number(number, name),
            DateQuestion => Date(name),
            PeopleQuestion people => People(people, name),
            ListQuestion => List(name),
            AgreeQuestion => fields.Holds(name, "yes") ? Found(new AgreeAnswer(true)) : Nothing,
            _ => new TableReader(fields, this).Read(question, name),
        };

    internal static Reading Nothing { get; } = new(null, []);

    internal static Reading Found(Answer answer) => new(answer, []);

    internal static Reading Refused(string field, string key, string limit = "") =>
        new(null, [new AnswerProblem(field, key, limit)]);

    internal static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ChoiceQuestion YesNo { get; } =
        new()
        {
            Id = "yes-no",
            Label = "",
            Options = [new("yes", ""), new("no", ""), new(Option.NotNow, "")],
        };

    private Reading Text(string name, int most)
    {
        var text = fields.One(name).Trim();
        if (text.Length > most)
            return Refused(name, "answer.too-long", Plain(most));
        return text.Length == 0 ? Nothing : Found(new TextAnswer(text));
    }

    private Reading Choice(ChoiceQuestion question, string name)
    {
        var picked = fields
            .All(name)
            .Where(v => v.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var known = question.Options.Select(o => o.Id).Append(Option.NotSure).ToList();
        if (question.Other)
            known.Add(Option.Other);
        if (
            picked.Exists(p => !known.Contains(p, StringComparer.Ordinal))
            || (!question.Many && picked.Count > 1)
        )
            return Refused(name, "answer.not-an-option");
        var other = question.Other ? fields.One(Names.Other(name)).Trim() : "";
        if (other.Length > AnswerLimits.Short)
            return Refused(Names.Other(name), "answer.too-long", Plain(AnswerLimits.Short));
        if (other.Length > 0 && !picked.Contains(Option.Other, StringComparer.Ordinal))
            picked = question.Many ? [.. picked, Option.Other] : [Option.Other];
        var ordered = known.Where(k => picked.Contains(k, StringComparer.Ordinal)).ToList();
        return ordered.Count == 0
            ? Nothing
            : Found(new ChoiceAnswer(ordered, other.Length > 0 ? other : null));
    }

    private Reading Scale(ScaleQuestion question, string name)
    {
        var value = fields.One(name);
        if (value.Length == 0)
            return Nothing;
        if (string.Equals(value, Option.NotSure, StringComparison.Ordinal))
            return Found(new ScaleAnswer(null));
        return
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var point)
            && point >= question.Min
            && point <= question.Max
            ? Found(new ScaleAnswer(point))
            : Refused(name, "answer.not-an-option");
    }

    private Reading Number(NumberQuestion question, string name)
    {
        var text = fields.One(name).Trim().Replace(',', '.');
        if (text.Length == 0)
            return Nothing;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
            return Refused(name, "answer.not-a-number");
        if (number < question.Min || number > question.Max)
            return Refused(name, "answer.out-of-range", $"{question.Min}–{question.Max}");
        return Found(new NumberAnswer(number));
    }

    private Reading Date(string name)
    {
        var parts = new[] { Names.Day(name), Names.Month(name), Names.Year(name) }
            .Select(n => fields.One(n).Trim())
            .ToList();
        if (parts.TrueForAll(p => p.Length == 0))
            return Nothing;
        var text = string.Join('-', parts);
        return DateOnly.TryParseExact(
            text,
            "d-M-yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? Found(new DateAnswer(day))
            : Refused(Names.Day(name), "answer.not-a-day");
    }

    private Reading People(PeopleQuestion question, string name)
    {
        var names = fields
            .All(name)
            .Concat(fields.One(Names.NewPeople(name)).Split([',', ';', '\n']))
            .Select(n => n.Trim())
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (names.Count > (question.Many ? AnswerLimits.People : 1))
            return Refused(
                name,
                "answer.too-many-people",
                Plain(question.Many ? AnswerLimits.People : 1)
            );
        if (names.Exists(n => n.Length > AnswerLimits.Short))
            return Refused(Names.NewPeople(name), "answer.too-long", Plain(AnswerLimits.Short));
        return names.Count == 0 ? Nothing : Found(new PeopleAnswer(names));
    }

    private Reading List(string name)
    {
        var lines = fields.All(name).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        if (lines.Count > AnswerLimits.Lines)
            return Refused(name, "answer.too-many-lines", Plain(AnswerLimits.Lines));
        if (lines.Exists(l => l.Length > AnswerLimits.Short))
            return Refused(name, "answer.too-long", Plain(AnswerLimits.Short));
        return lines.Count == 0 ? Nothing : Found(new ListAnswer(lines));
    }
}
