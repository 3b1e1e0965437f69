namespace Kith.Packs.Tests;

public sealed class ReadabilityTests
{
    [Fact]
    public void A_sentence_of_more_than_25_words_is_refused_where_it_stands()
    {
        using var pack = new GoodPack();
        var sentence = string.Join(' ', Enumerable.Repeat("so", 26)) + ".";
        var problems = pack.Replace(GoodPack.Page, "You set the pace.", sentence).Read().Problems;
        Assert.Contains("has 26 words", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_that_are_long_on_average_are_refused()
    {
        using var pack = new GoodPack();
        var sentence = string.Join(' ', Enumerable.Repeat("so", 24)) + ". ";
        pack.Replace(
                GoodPack.Tools,
                "Rest, and keep what works.",
                string.Concat(Enumerable.Repeat(sentence, 20))
            )
            .Refuses(GoodPack.Tools, "words on average");
    }

    [Theory]
    [InlineData(GoodPack.Tools, "Rest, and keep what works.", "more than 7")]
    [InlineData(GoodPack.Essential, "Get to other people first.", "more than 7")]
    [InlineData(GoodPack.Small, "What will you do?", "more than 6")]
    [InlineData("en/words.yaml", "What could happen next.", "more than 7")]
    [InlineData("en/resources.yaml", "They listen.", "more than 7")]
    public void Hard_words_are_refused(string file, string old, string message)
    {
        using var pack = new GoodPack();
        var hard = string.Join(
            ' ',
            Enumerable.Repeat(
                "Organisational accountability responsibilities necessitate deliberation.",
                2
            )
        );
        pack.Replace(file, old, hard).Refuses(file, message);
    }

    [Theory]
    [InlineData("The victim may rest.", "victim")]
    [InlineData("The Perpetrators left.", "Perpetrators")]
    [InlineData("An offender left.", "offender")]
    [InlineData("The abuser left.", "abuser")]
    [InlineData("Each client may rest.", "client")]
    [InlineData("A user may rest.", "user")]
    [InlineData("Write your case down.", "your case")]
    [InlineData("It is end-to-end encrypted.", "end-to-end encrypt")]
    [InlineData("It is zero-knowledge.", "zero-knowledge")]
    [InlineData("It is military-grade.", "military-grade")]
    [InlineData("You are anonymous here.", "anonymous")]
    [InlineData("It is untraceable.", "untraceable")]
    [InlineData("It is unhackable.", "unhackable")]
    [InlineData("It is deniable.", "deniable")]
    public void Words_we_do_not_use_are_refused(string sentence, string word)
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Page, "You set the pace.", sentence)
            .Refuses(GoodPack.Page, $"\"{word}\" is not a word of this guide");
    }

    [Theory]
    [InlineData("This is victim-blaming.")]
    [InlineData("A survivor or victim may rest.")]
    [InlineData("Keep it just in case.")]
    [InlineData("In that case, rest.")]
    public void Words_that_only_look_alike_may_stand(string sentence)
    {
        using var pack = new GoodPack();
        Assert.Empty(pack.Replace(GoodPack.Page, "You set the pace.", sentence).Read().Problems);
    }

    [Theory]
    [InlineData("en/words.yaml", "What could happen next.")]
    [InlineData("en/triage.yaml", "What is going on?")]
    [InlineData("en/paths.yaml", "Take the first step.")]
    [InlineData("en/resources.yaml", "They listen.")]
    [InlineData("en/model.yaml", "Be there.")]
    [InlineData("en/practice.yaml", "Two friends talk.")]
    [InlineData(GoodPack.Small, "What will you do?")]
    [InlineData(GoodPack.Essential, "Get to other people first.")]
    public void They_are_refused_in_every_file(string file, string old)
    {
        using var pack = new GoodPack();
        pack.Replace(file, old, "The offender left.").Refuses(file, "offender");
    }
}
