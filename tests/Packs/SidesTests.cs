using Kith.Worksheets;

namespace Kith.Packs.Tests;

public sealed class SidesTests
{
    private const string Sides = "en/sides.yaml";
    private const string Numbers =
        "a4: 2, a4-notes: 3, letter: 2, letter-notes: 3, large: 4, large-notes: 5, large-letter: 4, large-letter-notes: 6";

    [Fact]
    public void A_worksheet_states_what_was_measured_and_another_states_none()
    {
        using var pack = new GoodPack();
        pack.Write(Sides, $"- {{sheet: every-question, {Numbers}}}\n");
        var library = pack.Read().Library!;

        var measured = library.WorksheetById("every-question")!;
        Assert.Equal(2, library.SidesOf(measured, "a4"));
        Assert.Equal(6, library.SidesOf(measured, "large-letter-notes"));
        Assert.Null(library.SidesOf(measured, "a5"));
        Assert.All(
            library.Worksheets.Where(w => w != measured),
            other => Assert.Null(library.SidesOf(other, "a4"))
        );
    }

    [Fact]
    public void A_pack_may_do_without()
    {
        using var pack = new GoodPack();
        Assert.Empty(pack.Read().Library!.Sides);
    }

    [Theory]
    [InlineData("- {sheet: nowhere, NUMBERS}", "\"nowhere\" is no worksheet")]
    [InlineData("- {sheet: two, NUMBERS}\n- {sheet: two, NUMBERS}", "stands here twice")]
    [InlineData("- {sheet: two, a4: 2}", "The key \"letter\" is missing.")]
    [InlineData("- {sheet: two, a5: 1, NUMBERS}", "The key \"a5\" is not known here.")]
    public void Numbers_of_nothing_or_of_some_papers_only_are_refused(string file, string message)
    {
        using var pack = new GoodPack();
        pack.Write(Sides, file.Replace("NUMBERS", Numbers, StringComparison.Ordinal) + "\n");
        Assert.Contains(
            pack.Read().Problems,
            p => p.Message.Contains(message, StringComparison.Ordinal)
        );
    }
}
