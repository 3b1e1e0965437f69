using Kith.Worksheets;

namespace Kith.Packs.Tests;

public sealed class GoodPackTests
{
    [Fact]
    public void The_good_pack_reads_without_a_problem()
    {
        using var pack = new GoodPack();
        Assert.Empty(pack.Read().Problems);
    }

    [Fact]
    public void A_page_keeps_everything_its_front_matter_says()
    {
        var page = GoodPack.Library.PageByCode("s1")!;
        Assert.Equal("every-block", page.Id);
        Assert.Equal(3, page.Short.Count);
        Assert.Equal([Phase.Start, Phase.Plan], page.Phases);
        Assert.Equal([Lens.Survivor, Lens.Ally], page.Lenses);
        Assert.Equal(Care.Mild, page.Care);
        Assert.Equal(new Source("Nobody", "A book, 5.6", "2012"), Assert.Single(page.Sources));
        Assert.Equal(new DateOnly(2026, 3, 2), page.Updated);
        Assert.Equal(["harm"], page.Words);
        Assert.Equal(["what", "smaller"], page.Headings.Select(h => h.Id));
    }

    [Fact]
    public void A_worksheet_is_found_by_its_code_in_any_case()
    {
        Assert.Equal("every-question", GoodPack.Library.WorksheetByCode("a1")!.Id);
    }

    [Fact]
    public void A_worksheet_has_one_question_of_every_kind()
    {
        var kinds = GoodPack
            .Library.WorksheetById("every-question")!
            .Pages.SelectMany(p => p.Questions);
        Assert.Equal(17, kinds.Select(q => q.GetType()).Distinct().Count());
    }

    [Fact]
    public void Paper_layout_feeds_and_conditions_arrive_with_their_question()
    {
        var sheet = GoodPack.Library.WorksheetById("every-question")!;
        Assert.Equal(6, sheet.Find("story")!.PrintLines);
        Assert.Equal(new Feed("situation", "what"), sheet.Find("story")!.Feeds);
        Assert.True(sheet.Find("line")!.Snapshot);
        var table = Assert.IsType<RowsQuestion>(sheet.Find("table"));
        Assert.Equal((7, 17), (table.PrintRows, table.PrintHeight));
        var when = sheet.Find("else_1")!.When!;
        Assert.Equal((Condition.Test.AnyOf, "one_of"), (when.How, when.On));
        Assert.Equal(["b", "other"], when.Values);
    }

    [Fact]
    public void Example_answers_have_the_shape_of_their_question()
    {
        var answers = GoodPack.Library.WorksheetById("every-question")!.Example!.Entries[0].Answers;
        Assert.Equal(new TextAnswer("Two lines\nof text."), answers["story"]);
        Assert.Equal(new DateAnswer(new DateOnly(2026, 3, 1)), answers["day"]);
        Assert.Equal(new NumberAnswer(4), answers["times"]);
        Assert.Equal(new ListAnswer(["tea", "a walk"]), answers["lines"]);
        Assert.Equal(new ChoiceAnswer(["other"], "A third"), answers["one_of"]);
        Assert.Equal(new ChoiceAnswer(["no"]), answers["sure"]);
        Assert.Equal(new ScaleAnswer(3), answers["felt"]);
        Assert.Equal(new RankAnswer(["f", "e"]), answers["order"]);
        Assert.Equal(new PeopleAnswer(["Noor", "Kit"]), answers["team"]);
        Assert.Equal(new AgreeAnswer(true), answers["done"]);
        var steps = Assert.IsType<StepsAnswer>(answers["stairs"]).Steps;
        Assert.Equal(new StepState("done", "In March"), steps["stop"]);
        var rows = Assert.IsType<RowsAnswer>(answers["table"]).Rows;
        Assert.Equal(new ScaleAnswer(null), rows[1].Cells["serious"]);
        var grid = Assert.IsType<GridAnswer>(answers["grid"]).Rows;
        Assert.Equal(new TextAnswer("Rest"), grid["myself"].Cells["want"]);
    }

    [Fact]
    public void Lists_arrive_whole()
    {
        var library = GoodPack.Library;
        Assert.Equal(["quick", "slow"], library.Paths.Select(p => p.Id));
        Assert.Equal(
            (Lens.Survivor, Urgency.Now),
            (library.Paths[0].For, library.Paths[0].Urgency)
        );
        Assert.Null(library.Paths[1].For);
        Assert.Equal(new Turn(2, null), library.Triage[0].Choices[0].Turn);
        Assert.Equal(new Turn(null, "quick"), library.Triage[1].NotSure);
        Assert.Equal("01632 960001", library.Resources[0].Contact);
        Assert.Equal("", library.Resources[1].Contact);
        Assert.Equal("What do we want?", library.Model.Sets[3].Cells[Phase.Plan]);
        Assert.Equal(
            new SituationPerson("Kit", Lens.CausedHarm, false),
            library.Situations[0].People[1]
        );
        Assert.Equal(["hurt"], library.Words[0].Also);
    }

    [Fact]
    public void A_packet_of_all_sheets_holds_them_in_the_order_of_their_codes()
    {
        Assert.Equal(["two"], GoodPack.Library.PacketById("today")!.Sheets);
        Assert.Equal(Lens.Survivor, GoodPack.Library.PacketById("today")!.Lens);
        Assert.Equal(["tools"], GoodPack.Library.PacketById("today")!.Pages);
        Assert.Equal(["every-question", "two"], GoodPack.Library.PacketById("workbook")!.Sheets);
        Assert.Null(GoodPack.Library.PacketById("nothing"));
    }

    [Fact]
    public void A_file_from_another_system_reads_the_same()
    {
        using var pack = new GoodPack();
        foreach (var file in GoodPack.Files)
            pack.Write(
                file,
                "\uFEFF" + GoodPack.TextOf(file).Replace("\n", "\r\n", StringComparison.Ordinal)
            );
        var reading = pack.Read();
        Assert.Empty(reading.Problems);
        Assert.Equal(
            GoodPack.Library.PageById("tools")!.Blocks,
            reading.Library!.PageById("tools")!.Blocks
        );
    }
}
