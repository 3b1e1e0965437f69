namespace Kith.Packs.Tests;

public sealed class NearCopyTests
{
    private const string Text =
        "You can sit down with a friend, drink some tea, and say one thing that is true about last week.";

    private const string Near =
        "You can sit down with a friend, drink some tea, and say one thing that is true about this week.";

    private const string Far =
        "You can sit down with a friend, walk to the river, and say one thing that you saw there together.";

    [Theory]
    [InlineData(Text)]
    [InlineData(Near)]
    public void A_paragraph_that_nearly_stands_on_another_page_is_refused(string other)
    {
        using var pack = new GoodPack();
        pack.Append(GoodPack.Page, $"\n{Text}\n")
            .Append(GoodPack.Tools, $"\n{other}\n")
            .Refuses(GoodPack.Tools, $"nearly the same as {GoodPack.Page}:");
    }

    [Fact]
    public void A_hint_on_a_sheet_that_copies_a_page_is_refused()
    {
        using var pack = new GoodPack();
        pack.Append(GoodPack.Page, $"\n{Text}\n")
            .Replace(GoodPack.Small, "To have a second one.", $"\"{Text}\"");
        Assert.Contains(
            pack.Read().Problems,
            p =>
                p.File == GoodPack.Small
                && p.Message.Contains("nearly the same", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(Text, Far)]
    [InlineData("What do we need before we can go on?", "What do we need before we can go on?")]
    public void Other_words_and_short_questions_may_stand_twice(string one, string other)
    {
        using var pack = new GoodPack();
        pack.Append(GoodPack.Page, $"\n{one}\n").Append(GoodPack.Tools, $"\n{other}\n");
        Assert.DoesNotContain(
            pack.Read().Problems,
            p => p.Message.Contains("nearly the same", StringComparison.Ordinal)
        );
    }
}
