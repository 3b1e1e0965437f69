using System.Globalization;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Writing;

/// <summary>Answers as YAML, as they stand in an example.</summary>
internal static class AnswerNodes
{
    public static Node Of(Answer answer) =>
        answer switch
        {
            TextAnswer text => YamlText.Text(text.Text),
            ChoiceAnswer choice => Choice(choice),
            ScaleAnswer { Value: { } value } => YamlText.Bare(value),
            ScaleAnswer => YamlText.Bare(Option.NotSure),
            NumberAnswer number => YamlText.Bare(number.Value),
            DateAnswer date => YamlText.Bare(
                date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            PeopleAnswer people => OneOrMore(people.Names.Select(YamlText.Text)),
            ListAnswer list => Tree.List(list.Lines.Select(YamlText.Text)),
            RankAnswer rank => Tree.List(rank.Order.Select(YamlText.Bare)),
            AgreeAnswer agree => YamlText.Bare(agree.Agreed ? "true" : "false"),
            StepsAnswer steps => Tree.Map(steps.Steps.Select(s => Tree.Of(s.Key, Step(s.Value)))),
            RowsAnswer rows => Tree.List(rows.Rows.Select(Cells)),
            GridAnswer grid => Tree.Map(grid.Rows.Select(r => Tree.Of(r.Key, Cells(r.Value)))),
            _ => Tree.Map(),
        };

    private static Node Choice(ChoiceAnswer choice) =>
        choice.Other is null
            ? OneOrMore(choice.Picked.Select(YamlText.Bare))
            : Tree.Map(
                Tree.Of("picked", Tree.List(choice.Picked.Select(YamlText.Bare))),
                Tree.Text("other", choice.Other)
            );

    /// <summary>A list of one is read like the one itself, also where only one is asked for.</summary>
    private static Node OneOrMore(IEnumerable<Node> nodes) =>
        Tree.List(nodes) is { Items: not [_] } list ? list : nodes.First();

    private static Mapping Step(StepState state) =>
        Tree.Map(
            state.Status is { } status ? Tree.Bare("status", status) : null,
            state.Text.Length > 0 ? Tree.Text("text", state.Text) : null
        );

    private static Mapping Cells(Row row) =>
        Tree.Map(row.Cells.Select(c => Tree.Of(c.Key, Of(c.Value))));
}
