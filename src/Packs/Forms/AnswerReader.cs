using System.Globalization;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>Reads example answers. An answer that does not fit its question is null, with a problem.</summary>
/// <param name="people">Names that may stand in an answer; null if the situation is unknown.</param>
internal sealed class AnswerReader(string file, IReadOnlySet<string>? people, Problems problems)
{
    public Answer? Read(Question question, Node node) =>
        question switch
        {
            ShortQuestion or LongQuestion or WhenQuestion => Text(node) is { } text
                ? new TextAnswer(text)
                : null,
            ChoiceQuestion choice => new ChoiceAnswers(this).Read(choice, node),
            YesNoQuestion => ChoiceAnswers.YesNo.Contains(Word(node))
                ? new ChoiceAnswer([Word(node)])
                : Refuse(node, $"The answer is one of: {string.Join(", ", ChoiceAnswers.YesNo)}."),
            ScaleQuestion scale => Scale(scale, node),
            RankQuestion rank => new ChoiceAnswers(this).Rank(rank, node),
            NumberQuestion number => Number(number, node),
            DateQuestion => Days.TryRead(Word(node), out var day)
                ? new DateAnswer(day)
                : Refuse(node, "The answer is a day written like 2026-03-02."),
            PeopleQuestion who => People(who, node),
            ListQuestion => Texts(node) is { } lines ? new ListAnswer(lines) : null,
            AgreeQuestion => Word(node) is "true" or "false"
                ? new AgreeAnswer(Word(node) == "true")
                : Refuse(node, "The answer is true or false."),
            _ => new TableAnswers(this).Read(question, node),
        };

    /// <summary>Text, line breaks kept, or null with a problem.</summary>
    public string? Text(Node node)
    {
        if (node is Scalar { Text: var text } && text.Trim().Length > 0)
            return text.Trim();
        Refuse(node, "The answer is text.");
        return null;
    }

    /// <summary>A list of texts, or null with a problem.</summary>
    public IReadOnlyList<string>? Texts(Node node)
    {
        if (node is Sequence list)
            return [.. list.Items.Select(Text).OfType<string>()];
        Refuse(node, "The answer is a list.");
        return null;
    }

    public Answer? Refuse(Node node, string message)
    {
        problems.Add(new Spot(file, node.Line), message);
        return null;
    }

    public Fields Fields(Node node) => new(node, file, problems);

    /// <summary>The text of a scalar; empty, and so refused by whoever compares it, for anything else.</summary>
    public static string Word(Node node) => node is Scalar scalar ? scalar.Text : "";

    private Answer? Scale(ScaleQuestion scale, Node node)
    {
        if (Word(node) == Option.NotSure)
            return new ScaleAnswer(null);
        var whole = int.TryParse(Word(node), CultureInfo.InvariantCulture, out var value);
        return whole && value >= scale.Min && value <= scale.Max
            ? new ScaleAnswer(value)
            : Refuse(
                node,
                $"The answer is a whole number from {scale.Min} to {scale.Max}, or not-sure."
            );
    }

    private Answer? Number(NumberQuestion number, Node node)
    {
        var read = decimal.TryParse(Word(node), CultureInfo.InvariantCulture, out var value);
        return read && !(value < number.Min) && !(value > number.Max)
            ? new NumberAnswer(value)
            : Refuse(node, "The answer is a number within the limits of the question.");
    }

    private PeopleAnswer? People(PeopleQuestion question, Node node)
    {
        if (!question.Many && node is Sequence)
        {
            Refuse(node, "The answer is one person.");
            return null;
        }
        var names =
            node is Scalar
                ? Text(node) is { } one
                    ? [one]
                    : null
                : Texts(node);
        foreach (var name in names ?? [])
            if (people?.Contains(name) == false)
                Refuse(node, $"\"{name}\" is not one of the people of this situation.");
        return names is null ? null : new PeopleAnswer(names);
    }
}
