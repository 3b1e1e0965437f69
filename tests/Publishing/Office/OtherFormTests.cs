using Kith.Packs;
using Kith.Publishing.Office;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Tests.Office;

/// <summary>Forms that other people made with other tools.</summary>
public sealed class OtherFormTests
{
    private static readonly string[] Survey =
    [
        "Type|Name|label::English (en)|label::Español (es)|hint|relevance|required|appearance|constraint|calculation|our_column",
        "start|start",
        "note|Welcome|Welcome to this form",
        "select_one yn|Is Safe|Are you safe?|¿Estás a salvo?||||likert|||keep me",
        "begin group|how|How it is",
        "text|how_so|What happened?|||${Is Safe} = 'NO'|yes|multiline",
        "integer|times|How often?||||||. >= 0 and . <= 99",
        "select_multiple help or_other|helps|What helps?",
        "begin_group|inner|A part|||${times} > 2",
        "range|felt|How did it feel?",
        "text|then|And then?|||selected(${helps}, 'Tea')",
        "end group",
        "end_group",
        "begin repeat|people|Person",
        "text|who|Who?",
        "image|photo|A picture",
        "geopoint|where|Where?",
        "end_repeat",
        "calculate|total|||||||| ${times} * 2",
        "text|odd|Odd?|||${times} * 2 > ${felt}",
        "acknowledge|ok|All read",
    ];

    private static readonly string[] Choices =
    [
        "list name|name|label::English (en)|media::image",
        "yn|YES|Yes|yes.png",
        "yn|NO|No",
        "help|Tea|Tea",
        "help|2|A walk",
    ];

    private static readonly string[] Settings =
    [
        "form_title|form_id|version|style",
        "My form|My_Form 1|2026030201|pages",
    ];

    private static FormReading Reading { get; } =
        XlsForm.Read(
            Workbook.Of(("survey", Survey), ("choices", Choices), ("settings", Settings)),
            "B9"
        );

    private static Worksheet Sheet =>
        Reading.Worksheet
        ?? throw new InvalidOperationException(string.Join('\n', Reading.Problems));

    [Fact]
    public void Its_questions_become_questions()
    {
        Assert.Equal(
            [
                "NoteBlock welcome",
                "ChoiceQuestion is_safe",
                "LongQuestion how_so",
                "NumberQuestion times",
                "ChoiceQuestion helps",
                "SectionBlock inner",
                "ScaleQuestion felt",
                "ShortQuestion then",
                "RowsQuestion people",
                "ShortQuestion odd",
                "AgreeQuestion ok",
            ],
            Sheet.Pages.SelectMany(p => p.Questions).Select(q => $"{q.GetType().Name} {q.Id}")
        );
        Assert.Equal(
            ("my-form-1", "B9", "B", "My form"),
            (Sheet.Id, Sheet.Code, Sheet.Set, Sheet.Title)
        );
        Assert.Equal([null, "How it is", null], Sheet.Pages.Select(p => p.Title));
    }

    [Fact]
    public void Its_options_keep_their_words_and_get_ids()
    {
        var helps = Assert.IsType<ChoiceQuestion>(Sheet.Find("helps"));
        Assert.Equal([new Option("tea", "Tea"), new Option("o_2", "A walk")], helps.Options);
        Assert.True(helps is { Many: true, Other: true });
        var times = Assert.IsType<NumberQuestion>(Sheet.Find("times"));
        Assert.Equal((0, 99), (times.Min, times.Max));
    }

    [Theory]
    [InlineData("how_so", "is_safe", Condition.Test.Is, "no")]
    [InlineData("felt", "times", Condition.Test.AtLeast, "3")]
    [InlineData("then", "helps", Condition.Test.Is, "tea")]
    public void Its_conditions_become_conditions(
        string id,
        string on,
        Condition.Test how,
        string value
    )
    {
        var when = Sheet.Find(id)!.When!;
        Assert.Equal((on, how, value), (when.On, when.How, Assert.Single(when.Values)));
    }

    [Theory]
    [InlineData("survey", 2, "about the device or the moment")]
    [InlineData("survey", 4, "in another language")]
    [InlineData("survey", 6, "An answer is demanded")]
    [InlineData("survey", 11, "no longer for that of its group")]
    [InlineData("survey", 16, "a picture or a recording")]
    [InlineData("survey", 17, "a place on a map")]
    [InlineData("survey", 19, "It calculates")]
    [InlineData("survey", 20, "${times} * 2 > ${felt}")]
    [InlineData("choices", 2, "It shows a picture")]
    [InlineData("settings", 2, "version is \"2026030201\"")]
    public void What_cannot_be_carried_is_said_with_its_place(
        string sheet,
        int row,
        string words
    ) =>
        Assert.Contains(
            Reading.Left,
            r =>
                r.Sheet == sheet
                && r.Row == row
                && r.Message.Contains(words, StringComparison.Ordinal)
        );

    [Fact]
    public void Columns_of_other_programs_come_back_when_it_is_written_again()
    {
        var again = XlsForm.Write(Sheet, PaperWords.English);
        OtherReader.Check("B9", again);
        var safe = OtherReader
            .Rows(again, "survey")
            .Single(r => r.GetValueOrDefault("name") == "is_safe");
        Assert.Equal("keep me", safe["our_column"]);
        Assert.Equal("¿Estás a salvo?", safe["label::Español (es)"]);
        Assert.Equal("pages", Assert.Single(OtherReader.Rows(again, "settings"))["style"]);
        var yes = OtherReader
            .Rows(again, "choices")
            .Single(r => r["list_name"] == "is_safe" && r["name"] == "yes");
        Assert.Equal("yes.png", yes["media::image"]);
    }

    [Fact]
    public void Such_columns_outlive_the_worksheets_file()
    {
        var path = Path.Combine(
            Directory.CreateTempSubdirectory("form-").FullName,
            "A1-every-question.yaml"
        );
        var kept = Sheets.EveryQuestion with
        {
            FormCells =
            [
                .. Sheet.FormCells,
                new("survey", "how_so", "label::Ελληνικά", " two\nlines: \"#\" "),
                new("settings", "", "style", "pages"),
            ],
        };
        File.WriteAllText(path, WorksheetYaml.Write(kept));

        var read = WorksheetReader.Read(path);

        Assert.DoesNotContain(read.Problems, p => !p.Message.Contains("situation"));
        Assert.Equal(kept.FormCells, read.Worksheet!.FormCells);
        Assert.Equal(
            XlsForm.Write(kept, PaperWords.English),
            XlsForm.Write(read.Worksheet, PaperWords.English)
        );
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Theory]
    [InlineData("text|a|A~end_group", 3, "Nothing is open")]
    [InlineData("begin_group|g|G~text|a|A", 2, "never ended")]
    [InlineData("begin_group|g|G~text|a|A~end_repeat", 4, "row 2 began a group")]
    [InlineData("text|a|A~text|a|B", 3, "is taken by an earlier row")]
    [InlineData("text||A", 2, "has no name")]
    [InlineData("wonder|a|A", 2, "\"wonder\" is not known")]
    [InlineData("select_one none|a|A", 2, "no list \"none\"")]
    [InlineData("note|a|A", 0, "asks nothing")]
    public void A_form_that_makes_no_sense_is_refused_with_the_row(
        string rows,
        int row,
        string words
    )
    {
        string[] survey = ["type|name|label", .. rows.Split('~')];
        var reading = XlsForm.Read(Workbook.Of(("survey", survey)), "B9");
        Assert.Null(reading.Worksheet);
        Assert.Contains(
            reading.Problems,
            p =>
                p.Sheet == "survey"
                && p.Row == row
                && p.Message.Contains(words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_form_without_a_code_asks_for_one()
    {
        var reading = XlsForm.Read(Workbook.Of(("survey", ["type|name|label", "text|a|A"])));
        Assert.Contains(
            reading.Problems,
            p => p.Message.Contains("no code", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_expression_that_somebody_changed_counts_more_than_our_own_note_of_it()
    {
        var bytes = XlsFormTests.Write(Sheets.EveryQuestion);
        var rows = OtherReader.Rows(bytes, "survey");
        rows.Single(r => r.GetValueOrDefault("name") == "why_not")["relevant"] = "${sure} = 'yes'";
        var changed = Workbook.Of([
            ("survey", Workbook.Lines(rows)),
            ("choices", Workbook.Lines(OtherReader.Rows(bytes, "choices"))),
            ("settings", Workbook.Lines(OtherReader.Rows(bytes, "settings"))),
        ]);
        var read = XlsForm.Read(changed).Worksheet!;
        Assert.Equal(["yes"], read.Find("why_not")!.When!.Values);
        Assert.Equal(["b", "other"], read.Find("else_1")!.When!.Values);
    }
}
