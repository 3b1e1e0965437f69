using System.Globalization;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Writing;

/// <summary>Questions, options and conditions as YAML.</summary>
internal static class QuestionNodes
{
    private static readonly RowsQuestion Usual = new()
    {
        Id = "",
        Label = "",
        One = "",
        Columns = [],
    };

    public static Mapping Of(Question question) =>
        Tree.Map([
            Tree.Bare("id", question.Id),
            Tree.Bare("type", QuestionNames.Of(question)),
            Tree.Text("label", question.Label),
            Tree.Text("hint", question.Hint),
            Tree.Text("helper_note", question.HelperNote),
            .. Own(question),
            Tree.Text("feeds", question.Feeds?.ToString()),
            Tree.Flag("snapshot", question.Snapshot),
            question.When is { } when ? Tree.Of("when", Of(when)) : null,
            Print(question),
        ]);

    private static IEnumerable<Entry?> Own(Question question) =>
        question switch
        {
            ChoiceQuestion choice =>
            [
                Tree.Flag("other", choice.Other),
                Options("options", choice.Options),
            ],
            ScaleQuestion scale => Scale(scale),
            RankQuestion rank => [Options("options", rank.Options)],
            StepsQuestion steps =>
            [
                Options("steps", steps.Steps),
                Options("statuses", steps.Statuses),
            ],
            NumberQuestion number =>
            [
                Tree.Whole("min", number.Min),
                Tree.Whole("max", number.Max),
                Tree.Text("unit", number.Unit),
            ],
            RowsQuestion rows => [Tree.Text("one", rows.One), Columns(rows.Columns)],
            GridQuestion grid => [Options("rows", grid.Rows), Columns(grid.Columns)],
            ListQuestion { One.Length: > 0 } list => [Tree.Text("one", list.One)],
            _ => [],
        };

    private static IEnumerable<Entry?> Scale(ScaleQuestion scale)
    {
        yield return Tree.Bare("min", scale.Min);
        yield return Tree.Bare("max", scale.Max);
        if (scale.Points.Count > 0)
            yield return Tree.Of(
                "points",
                Tree.Map(
                    scale.Points.Select(p =>
                        Tree.Text(p.Key.ToString(CultureInfo.InvariantCulture), p.Value)
                    )
                )
            );
    }

    private static Entry Columns(IReadOnlyList<Question> columns) =>
        Tree.Of("columns", Tree.List(columns.Select(Of)));

    private static Entry Options(string key, IReadOnlyList<Option> options) =>
        Tree.Of(
            key,
            Tree.List(
                options.Select(o =>
                    Tree.Map(
                        Tree.Bare("id", o.Id),
                        Tree.Text("label", o.Label),
                        Tree.Text("hint", o.Hint)
                    )
                )
            )
        );

    private static Mapping Of(Condition when)
    {
        var values = when.Values.Select(YamlText.Bare);
        return Tree.Map(
            Tree.Of(
                when.On,
                Tree.Map(
                    when.How switch
                    {
                        Condition.Test.Answered => Tree.Bare("answered", "true"),
                        Condition.Test.AnyOf => Tree.Of("any_of", Tree.List(values)),
                        Condition.Test.AtLeast => Tree.Of("at_least", values.First()),
                        Condition.Test.IsNot => Tree.Of("is_not", values.First()),
                        _ => Tree.Of("is", values.First()),
                    }
                )
            )
        );
    }

    private static Entry? Print(Question question) =>
        question switch
        {
            RowsQuestion rows
                when rows.PrintRows != Usual.PrintRows || rows.PrintHeight != Usual.PrintHeight =>
                Tree.Of(
                    "print",
                    Tree.Map(
                        Tree.Bare("rows", rows.PrintRows),
                        Tree.Bare("height", rows.PrintHeight)
                    )
                ),
            { PrintLines: > 0 } => Tree.Of(
                "print",
                Tree.Map(Tree.Bare("lines", question.PrintLines))
            ),
            _ => null,
        };
}
