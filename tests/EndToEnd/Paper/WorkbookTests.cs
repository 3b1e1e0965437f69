using System.Globalization;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>Every worksheet on every paper.</summary>
[Collection(ABrowser.Name)]
public sealed class WorkbookTests(ABrowser browser, SharedNodes nodes, AWorkbook workbook)
    : IClassFixture<AWorkbook>
{
    private const int MostSides = 18;
    private const double PointsAMillimetre = 72 / 25.4;

    [Theory]
    [InlineData("a4", 595)]
    [InlineData("letter", 612)]
    [InlineData("large", 595)]
    [InlineData("large-letter", 612)]
    public async Task Every_side_names_its_sheet_and_nothing_is_cut(string paper, double width)
    {
        var pdf = await workbook.On(paper, browser, nodes);
        Assert.Equal(width, (await pdf.Size()).Width, 1.0);
        await OnPaper.NothingIsCut(pdf);
        var sides = await pdf.Squeezed();
        var named = ThePack.Library.Worksheets.Select(s => AWorkbook.SidesOf(s, sides)).ToList();
        Assert.All(named, own => Assert.InRange(own.Count, 1, MostSides));
        var contents = sides.Count - named.Sum(own => own.Count);
        Assert.InRange(contents, 1, 4);
        for (var i = 0; i < sides.Count; i++)
            Assert.StartsWith(
                string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{sides.Count}"),
                sides[i],
                StringComparison.Ordinal
            );
        Assert.Equal(named.SelectMany(own => own), sides.Skip(contents));
    }

    /// <summary>What it is for stands under its title, on the side where the sheet starts.</summary>
    [Theory]
    [InlineData("a4")]
    [InlineData("letter")]
    [InlineData("large")]
    [InlineData("large-letter")]
    public async Task A_sheet_begins_on_its_first_side(string paper)
    {
        var sides = await (await workbook.On(paper, browser, nodes)).Squeezed();
        Assert.All(
            ThePack.Library.Worksheets,
            sheet =>
                Assert.Contains(
                    Plain(sheet.Why),
                    AWorkbook.SidesOf(sheet, sides)[0],
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("a4")]
    [InlineData("letter")]
    [InlineData("large")]
    [InlineData("large-letter")]
    public async Task Everything_a_sheet_asks_is_on_its_sides(string paper)
    {
        var sides = await (await workbook.On(paper, browser, nodes)).Squeezed();
        foreach (var sheet in ThePack.Library.Worksheets)
        {
            var printed = string.Concat(AWorkbook.SidesOf(sheet, sides));
            Assert.All(
                sheet.Questions.SelectMany(Words),
                word => Assert.Contains(Plain(word), printed, StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("a4")]
    [InlineData("letter")]
    [InlineData("large")]
    [InlineData("large-letter")]
    public async Task A_question_and_its_boxes_stay_on_one_side(string paper)
    {
        var sides = await (await workbook.On(paper, browser, nodes)).Squeezed();
        var asked = ThePack
            .Library.Worksheets.SelectMany(s => s.Questions.Select(q => (Sheet: s, Question: q)))
            .Where(a => a.Question is ChoiceQuestion && FitsOneSide(a.Question, paper))
            .ToList();
        Assert.NotEmpty(asked);
        Assert.All(
            asked,
            a =>
                Assert.Contains(
                    AWorkbook.SidesOf(a.Sheet, sides),
                    side =>
                        Words(a.Question)
                            .All(w => side.Contains(Plain(w), StringComparison.Ordinal))
                )
        );
    }

    [Theory]
    [InlineData("a4")]
    [InlineData("large")]
    [InlineData("large-letter")]
    public async Task A_table_that_goes_on_repeats_its_head(string paper)
    {
        const int higherThanAnySide = 270;
        var sides = await (await workbook.On(paper, browser, nodes)).Squeezed();
        var tables = ThePack
            .Library.Worksheets.SelectMany(s =>
                s.Questions.OfType<RowsQuestion>().Select(q => (Sheet: s, Table: q))
            )
            .Where(t => t.Table.PrintRows * t.Table.PrintHeight > higherThanAnySide)
            .ToList();
        foreach (var (sheet, table) in tables)
            Assert.True(
                AWorkbook
                    .SidesOf(sheet, sides)
                    .Count(side =>
                        table.Columns.All(c =>
                            side.Contains(Plain(c.Label), StringComparison.Ordinal)
                        )
                    ) > 1,
                $"{sheet.Code} {table.Id}"
            );
    }

    [Theory]
    [InlineData("a4")]
    [InlineData("letter")]
    [InlineData("large")]
    [InlineData("large-letter")]
    public async Task Lines_to_write_on_are_at_least_eight_millimetres_apart(string paper)
    {
        var pdf = await workbook.On(paper, browser, nodes);
        var words = (await pdf.Places()).ToLookup(w => w.Page);
        var ruled = 0;
        foreach (var (page, picture) in (await pdf.Pictures()).Index())
        {
            var lines = picture.Lines();
            foreach (var (above, below) in lines.Zip(lines.Skip(1)))
            {
                if (
                    words[page]
                        .Any(w => (w.Top + w.Bottom) / 2 > above && (w.Top + w.Bottom) / 2 < below)
                )
                    continue;
                ruled++;
                Assert.True(
                    below - above + 1 >= 8 * PointsAMillimetre,
                    $"side {page + 1}: {above} to {below}"
                );
            }
        }
        Assert.True(ruled > 500, $"{ruled} lines");
    }

    /// <summary>A side of large print holds some twenty lines of some thirty letters; a longer question has to break.</summary>
    private static bool FitsOneSide(Question question, string paper) =>
        !paper.StartsWith("large", StringComparison.Ordinal)
        || Words(question).Sum(w => 1 + (w.Length / 30)) < 18;

    /// <summary>What a question prints: its own words, its options and the heads of its columns.</summary>
    private static IEnumerable<string> Words(Question question) =>
        question switch
        {
            ChoiceQuestion choice => choice.Options.Select(o => o.Label),
            RankQuestion rank => rank.Options.Select(o => o.Label),
            StepsQuestion steps => steps.Steps.Select(o => o.Label),
            RowsQuestion rows => rows.Columns.Select(c => c.Label),
            GridQuestion grid => grid
                .Columns.Select(c => c.Label)
                .Concat(grid.Rows.Select(r => r.Label)),
            _ => Enumerable.Empty<string>(),
        }
            is var words
        && question.Hint is { } hint
            ? words.Prepend(question.Label).Append(hint)
            : words.Prepend(question.Label);

    private static string Plain(string label) => OnPaper.Squeezed(InlineText.Plain(label));
}
