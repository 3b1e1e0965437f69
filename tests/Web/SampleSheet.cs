using Kith.Worksheets;

namespace Kith.Web.Tests;

/// <summary>A worksheet with every kind of question, and a filled example of each.</summary>
internal static class SampleSheet
{
    private static readonly Option Red = new("red", "Red");
    private static readonly Option Blue = new("blue", "Blue", "Like the sky");

    public static Worksheet Everything { get; } =
        new(
            "everything",
            "B1",
            1,
            "B",
            "Everything",
            "To ask in every way.",
            [Phase.Start, Phase.Act],
            [Lens.Survivor],
            20,
            Care.Mild,
            new Privacy(ShareDefault.Me, NameUse.Code, Plan: false),
            Repeats: true,
            Each: false,
            [new WorksheetPage("one", "A part", "With **strong** words.", Questions)],
            null,
            [],
            new Example("lantern", [new ExampleEntry("Noor", new DateOnly(2026, 3, 2), Answers)])
        );

    private static Question[] Questions =>
        [
            new NoteBlock { Id = "note", Label = "Take your time." },
            new SectionBlock { Id = "section", Label = "First" },
            new ShortQuestion
            {
                Id = "short",
                Label = "In a word?",
                Hint = "Any word",
            },
            new LongQuestion
            {
                Id = "long",
                Label = "At length?",
                HelperNote = "Wait.",
            },
            new ChoiceQuestion
            {
                Id = "choice",
                Label = "Which?",
                Options = [Red, Blue],
                Other = true,
            },
            new ChoiceQuestion
            {
                Id = "choices",
                Label = "Which ones?",
                Options = [Red, Blue],
                Many = true,
            },
            new YesNoQuestion { Id = "yesno", Label = "Yes?" },
            new ScaleQuestion
            {
                Id = "scale",
                Label = "How much?",
                Min = 1,
                Max = 5,
                Points = new Dictionary<int, string> { [1] = "Little", [5] = "Much" },
            },
            new RankQuestion
            {
                Id = "rank",
                Label = "In order?",
                Options = [Red, Blue],
            },
            new StepsQuestion
            {
                Id = "steps",
                Label = "Where?",
                Steps = [new Option("stop", "Stop")],
                Statuses = [new Option("done", "Done")],
            },
            new NumberQuestion
            {
                Id = "number",
                Label = "How many?",
                Unit = "days",
            },
            new DateQuestion { Id = "date", Label = "Which day?" },
            new WhenQuestion { Id = "when", Label = "When?" },
            new PeopleQuestion
            {
                Id = "people",
                Label = "Who?",
                Many = true,
            },
            new RowsQuestion
            {
                Id = "rows",
                Label = "Each?",
                One = "thing",
                Columns = Columns,
            },
            new GridQuestion
            {
                Id = "grid",
                Label = "For whom?",
                Rows = [Red],
                Columns = Columns,
            },
            new ListQuestion { Id = "list", Label = "List?" },
            new AgreeQuestion { Id = "agree", Label = "Agreed?" },
        ];

    private static Question[] Columns =>
        [
            new ShortQuestion
            {
                Id = "what",
                Label = "What?",
                HelperNote = "Ask twice.",
            },
            new ScaleQuestion
            {
                Id = "bad",
                Label = "How bad?",
                Min = 1,
                Max = 5,
            },
        ];

    private static Dictionary<string, Answer> Answers =>
        new()
        {
            ["short"] = new TextAnswer("<b>word</b>"),
            ["long"] = new TextAnswer("One.\nTwo."),
            ["choice"] = new ChoiceAnswer([Option.Other], "Green"),
            ["choices"] = new ChoiceAnswer(["red", "blue"]),
            ["yesno"] = new ChoiceAnswer([Option.NotNow]),
            ["scale"] = new ScaleAnswer(5),
            ["rank"] = new RankAnswer(["blue", "red"]),
            ["steps"] = new StepsAnswer(
                new Dictionary<string, StepState> { ["stop"] = new("done", "Mostly") }
            ),
            ["number"] = new NumberAnswer(3),
            ["date"] = new DateAnswer(new DateOnly(2026, 3, 2)),
            ["when"] = new TextAnswer("That winter"),
            ["people"] = new PeopleAnswer(["Noor", "Ade"]),
            ["rows"] = new RowsAnswer([Row("a")]),
            ["grid"] = new GridAnswer(new Dictionary<string, Row> { ["red"] = Row("red") }),
            ["list"] = new ListAnswer(["First line", "Second line"]),
            ["agree"] = new AgreeAnswer(true),
        };

    private static Row Row(string id) =>
        new(
            id,
            new Dictionary<string, Answer>
            {
                ["what"] = new TextAnswer("A thing"),
                ["bad"] = new ScaleAnswer(null),
            }
        );
}
