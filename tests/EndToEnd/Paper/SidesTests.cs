using System.Globalization;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>A blank worksheet takes as many sides of paper as its page says.</summary>
[Collection(ABrowser.Name)]
public sealed class SidesTests(ABrowser browser, SharedNodes nodes, AWorkbook workbook)
    : IClassFixture<AWorkbook>
{
    private const string Head =
        "# Sides of paper each blank worksheet takes, measured by a test: see docs/pack-format.md.\n";

    private static readonly string[] Papers = ["a4", "letter", "large", "large-letter"];

    /// <summary>Where numbers do not hold, the file as it should be lies beside the tests, ready to be copied into the pack.</summary>
    [Fact]
    public async Task Every_worksheet_takes_the_sides_that_the_pack_states()
    {
        var measured = ThePack.Library.Worksheets.ToDictionary(s => s.Id, _ => new List<string>());
        foreach (var paper in Papers)
        foreach (var notes in new[] { false, true })
        {
            var print = await workbook.On(paper, browser, nodes, notes);
            // Other letters take other room: without the font a node ships with, nothing measured here would hold.
            Assert.Contains("AtkinsonHyperlegible", await print.Fonts(), StringComparison.Ordinal);
            var sides = await print.Squeezed();
            foreach (var sheet in ThePack.Library.Worksheets)
                measured[sheet.Id].Add($"{Way(paper, notes)}: {Count(sheet, sides)}");
        }
        var file =
            Head
            + string.Concat(
                ThePack.Library.Worksheets.Select(s =>
                    $"- {{sheet: {s.Id}, {string.Join(", ", measured[s.Id])}}}\n"
                )
            );
        var found = Path.Combine(AppContext.BaseDirectory, "sides.yaml");
        await File.WriteAllTextAsync(found, file);

        var stated = await File.ReadAllTextAsync(Path.Combine(Repository.Pack, "en/sides.yaml"));
        Assert.True(file == stated, $"The numbers that hold are in {found}.");
    }

    [Fact]
    public async Task The_page_of_a_worksheet_and_its_print_say_the_number()
    {
        var sides = ThePack.Library.SidesOf(ThePack.Worksheet("C3"), "large-notes");
        await using var reader = await browser.Reader(await nodes.Empty);
        await reader.Go("/worksheets/C3");
        Assert.True(await reader.Reads("Prints on"));
        await reader.Go("/worksheets/C3/print?paper=large&notes=1");
        Assert.True(await reader.Reads($"Prints on {sides} sides."));
        using var pdf = await APdf.Of(reader.Page, "A4");
        Assert.Equal(sides, await pdf.Pages());
    }

    [Fact]
    [Trait("Kind", "long")]
    public async Task Each_worksheet_printed_alone_takes_them_too()
    {
        var wrong = new List<string>();
        await using var reader = await browser.Reader(await nodes.Empty);
        foreach (var sheet in ThePack.Library.Worksheets)
        foreach (var paper in Papers)
        foreach (var notes in new[] { false, true })
        {
            await reader.Go(
                $"/worksheets/{sheet.Code}/print?paper={paper}{(notes ? "&notes=1" : "")}"
            );
            using var pdf = await APdf.Of(reader.Page, AWorkbook.FormatOf(paper));
            var (pages, stated) = (
                await pdf.Pages(),
                ThePack.Library.SidesOf(sheet, Way(paper, notes))
            );
            if (pages != stated)
                wrong.Add($"{sheet.Code} {Way(paper, notes)}: {pages}, not {stated}");
        }
        Assert.Empty(wrong);
    }

    private static string Way(string paper, bool notes) => notes ? $"{paper}-notes" : paper;

    private static string Count(Worksheet sheet, IReadOnlyList<string> sides) =>
        AWorkbook.SidesOf(sheet, sides).Count.ToString(CultureInfo.InvariantCulture);
}
