using System.Text.Json;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Publishing.Text;

/// <summary>
/// Reads one answer. Its shape is read here; whether it fits the question is decided where answers typed into a form are
/// decided on, so that a file can bring nothing that could not have been typed.
/// </summary>
internal static class AnswerJsonReader
{
    /// <summary>The answer; null without a problem if it says nothing, null with one if it does not fit.</summary>
    public static Answer? Read(Question question, JsonPlace place)
    {
        var before = place.Problems.Count;
        var shaped = Shape(question, place);
        if (shaped is null || place.Problems.Count > before)
            return null;
        var reading = AnswerForm.Read(question, AnswerForm.Write(question, shaped));
        foreach (var problem in reading.Problems)
            place.Refuse("fill." + problem.Key["answer.".Length..], problem.Limit);
        return reading.Answer;
    }

    internal static Answer? Shape(Question question, JsonPlace place) =>
        question switch
        {
            ShortQuestion or LongQuestion or WhenQuestion => place.Text() is { } text
                ? new TextAnswer(text)
                : null,
            ChoiceQuestion or YesNoQuestion => Choice(place),
            ScaleQuestion => Scale(place),
            NumberQuestion => Number(place),
            DateQuestion => place.Day() is { } day ? new DateAnswer(day) : null,
            AgreeQuestion => Agree(place),
            PeopleQuestion when place.Kind == JsonValueKind.String => new PeopleAnswer([
                place.Text()!,
            ]),
            PeopleQuestion => place.Texts() is { } names ? new PeopleAnswer(names) : null,
            ListQuestion => place.Texts() is { } lines ? new ListAnswer(lines) : null,
            RankQuestion rank => Rank(rank, place),
            _ => TableJsonReader.Shape(question, place),
        };

    private static ChoiceAnswer? Choice(JsonPlace place)
    {
        if (place.Kind == JsonValueKind.String)
            return new ChoiceAnswer([place.Text()!]);
        if (place.Kind == JsonValueKind.Array)
            return place.Texts() is { } picked ? new ChoiceAnswer(picked) : null;
        if (place.Parts("picked", "other") is not { } parts)
            return null;
        var options = parts.TryGetValue("picked", out var many) ? many.Texts() : [];
        var other = parts.TryGetValue("other", out var text) ? text.Text() : null;
        return options is null ? null : new ChoiceAnswer(options, other);
    }

    private static ScaleAnswer? Scale(JsonPlace place)
    {
        if (place.Kind == JsonValueKind.Number && place.Value.TryGetInt32(out var point))
            return new ScaleAnswer(point);
        if (place.Kind == JsonValueKind.String && place.Text() == Option.NotSure)
            return new ScaleAnswer(null);
        place.Refuse("fill.not-an-option");
        return null;
    }

    private static NumberAnswer? Number(JsonPlace place)
    {
        if (place.Kind == JsonValueKind.Number && place.Value.TryGetDecimal(out var number))
            return new NumberAnswer(number);
        place.Refuse("bring-back.number");
        return null;
    }

    private static AgreeAnswer? Agree(JsonPlace place)
    {
        if (place.Kind is JsonValueKind.True or JsonValueKind.False)
            return new AgreeAnswer(place.Kind == JsonValueKind.True);
        place.Refuse("bring-back.agree");
        return null;
    }

    private static RankAnswer? Rank(RankQuestion question, JsonPlace place)
    {
        if (place.Texts() is not { } order)
            return null;
        if (
            order.All(id => question.Options.Any(o => o.Id == id))
            && order.Distinct(StringComparer.Ordinal).Count() == order.Count
        )
            return new RankAnswer(order);
        place.Refuse("fill.not-an-option");
        return null;
    }
}
