using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>Reads answers that pick or order options.</summary>
internal sealed class ChoiceAnswers(AnswerReader answers)
{
    public static IReadOnlyList<string> YesNo { get; } =
    ["yes", "no", Option.NotSure, Option.NotNow];

    public Answer? Read(ChoiceQuestion question, Node node) =>
        node switch
        {
            Mapping => WithOther(question, node),
            Sequence when !question.Many => answers.Refuse(node, "The answer is one option."),
            Sequence list => Picked(question, list.Items) is { } picked
                ? new ChoiceAnswer(picked)
                : null,
            _ => Picked(question, [node]) is { } one ? new ChoiceAnswer(one) : null,
        };

    public Answer? Rank(RankQuestion question, Node node)
    {
        var order = answers.Texts(node);
        if (order is null)
            return null;
        var known = order.All(id => question.Options.Any(o => o.Id == id));
        return known && order.Distinct(StringComparer.Ordinal).Count() == order.Count
            ? new RankAnswer(order)
            : answers.Refuse(
                node,
                "The answer is a list of different option ids, first place first."
            );
    }

    private ChoiceAnswer? WithOther(ChoiceQuestion question, Node node)
    {
        var fields = answers.Fields(node);
        var items = fields.Raw("picked", required: true) is Sequence list ? list.Items : [];
        var other = fields.TextOrNone("other");
        fields.Close();
        if (!question.Many && items.Count > 1)
            fields.Problem("picked", "The answer is one option.");
        if (other is null != items.All(i => AnswerReader.Word(i) != Option.Other))
            fields.Problem("The text of \"other\" goes with \"other\" among the options picked.");
        return Picked(question, items) is { } picked ? new ChoiceAnswer(picked, other) : null;
    }

    private IReadOnlyList<string>? Picked(ChoiceQuestion question, IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (IsOption(question, AnswerReader.Word(node)))
                continue;
            answers.Refuse(node, $"\"{AnswerReader.Word(node)}\" is no option of this question.");
            return null;
        }
        return [.. nodes.Select(AnswerReader.Word)];
    }

    private static bool IsOption(ChoiceQuestion question, string id) =>
        id == Option.NotSure
        || (question.Other && id == Option.Other)
        || question.Options.Any(o => o.Id == id);
}
