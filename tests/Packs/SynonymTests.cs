namespace Kith.Packs.Tests;

public sealed class SynonymTests
{
    private const string Synonyms = "en/synonyms.yaml";

    private static readonly Search Good = new(GoodPack.Library);
    private static readonly Search Real = new(RealPack.Library);

    [Theory]
    [InlineData("say: [knife]", "say: [Hurts]", "stands in this file already")]
    [InlineData("say: [knife]", "say: [just, knife]", "no word that tells anything")]
    [InlineData("say: [knife]", "say: []", "at least one word or phrase")]
    [InlineData("mean: [tea]", "first: false", "have \"mean\", \"lead\" or \"for\"")]
    [InlineData("lead: [page:every-block]", "mean: [tea]", "is named in \"lead\"")]
    [InlineData("page:every-block", "page:nowhere", "There is nothing \"page:nowhere\"")]
    [InlineData("sheet:two", "two", "There is nothing \"two\"")]
    [InlineData("word:harm", "sheet:harm", "There is nothing \"sheet:harm\"")]
    [InlineData("for: ally", "for: everybody", "\"for\" is one of")]
    [InlineData("for: ally", "weight: 3", "is not known here")]
    [InlineData("same: true", "same: true\n  mean: [tea]", "single words and have nothing else")]
    [InlineData(
        "say: [sip, gulp]",
        "say: [sip, take a gulp]",
        "single words and have nothing else"
    )]
    [InlineData("say: [sip, gulp]", "say: [sip, gulp, sip]", "stands in this file already")]
    public void A_synonym_that_leads_nowhere_or_says_nothing_is_refused(
        string old,
        string with,
        string message
    )
    {
        using var pack = new GoodPack();
        pack.Replace(Synonyms, old, with).Refuses(Synonyms, message);
    }

    [Fact]
    public void What_people_type_finds_where_it_leads()
    {
        Assert.Equal(
            ["B1", "harm", "s2"],
            Good.Find("it hurts", 3).Select(h => h.Ref).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Danger_stands_first_whatever_else_was_typed()
    {
        Assert.Equal("s1", Good.Find("the tools, four steps, paper, risk and a knife")[0].Ref);
        Assert.NotEqual("s1", Good.Find("the tools, four steps, paper, risk")[0].Ref);
    }

    [Fact]
    public void What_people_type_finds_what_the_guide_calls_otherwise()
    {
        Assert.Contains(Good.Find("sip"), h => h.Ref == "s1");
        Assert.Empty(Good.Find("swig"));
    }

    [Fact]
    public void Words_that_are_the_same_lead_to_the_same()
    {
        Assert.Equal(Good.Find("sip"), Good.Find("gulp"));
        Assert.Equal(Real.Find("my husband hits me", 3), Real.Find("my hubby smacks me", 3));
    }

    [Fact]
    public void A_small_word_that_a_saying_cannot_lose_is_kept()
    {
        Assert.NotEqual(Real.Find("i want to get even", 3), Real.Find("i want to get it", 3));
    }

    [Theory]
    [InlineData("he does not let me see my friends", "he doesn't let me see my friends")]
    [InlineData("i can not leave him", "i cant leave him")]
    [InlineData("no one believes me", "nobody believes me")]
    public void What_is_written_as_one_word_or_as_two_finds_the_same(string two, string one)
    {
        Assert.Equal(Real.Find(one, 3), Real.Find(two, 3));
    }

    [Fact]
    public void What_says_nearly_the_same_finds_the_same_page()
    {
        Assert.Empty(Good.Find("bring towels"));
        using var pack = new GoodPack();
        var near = new Search(
            pack.Replace(Synonyms, "[knife]", "[bring a big bag of tea]").Read().Library!
        );
        Assert.Equal("s1", near.Find("bring a small bag of tea")[0].Ref);
    }

    [Theory]
    [InlineData("what if i stay", "sheet:if-i-stay")]
    [InlineData("he checks my phone", "page:keeping-private")]
    [InlineData("my phone gets checked", "page:keeping-private")]
    public void The_longest_saying_counts_and_its_telling_words_in_any_order(
        string query,
        string first
    )
    {
        var hit = Real.Find(query)[0];
        var name =
            hit.Kind == HitKind.Page
                ? $"page:{RealPack.Library.PageByCode(hit.Ref)!.Id}"
                : $"sheet:{RealPack.Library.WorksheetByCode(hit.Ref)!.Id}";
        Assert.Equal(first, name);
    }

    [Theory]
    [InlineData("he has a gun")]
    [InlineData("i found a knife under the bed")]
    [InlineData("my husband strangled me last night")]
    [InlineData("she choked me")]
    [InlineData("i want to kill myself")]
    [InlineData("my friend is suicidal")]
    [InlineData("he said he will kill me if i leave")]
    [InlineData("he throttled me")]
    [InlineData("strangulation")]
    [InlineData("no point living any more")]
    public void A_word_of_danger_puts_the_page_about_danger_first(string query)
    {
        Assert.Equal(RealPack.Library.PageById("danger")!.Code, Real.Find(query)[0].Ref);
    }

    [Theory]
    [InlineData("how do we end it")]
    [InlineData("he takes drugs")]
    [InlineData("is anybody going to do something")]
    [InlineData("i did something bad")]
    [InlineData("the group is dying")]
    [InlineData("we cant finish the process")]
    public void Harmless_words_do_not_put_the_page_about_danger_first(string query)
    {
        Assert.NotEqual(RealPack.Library.PageById("danger")!.Code, Real.Find(query)[0].Ref);
    }

    [Theory]
    [InlineData("i hit my girlfriend", "begin-caused-harm")]
    [InlineData("am i abusive", "begin-caused-harm")]
    public void Who_says_I_hurt_somebody_finds_the_pages_for_them(string query, string page)
    {
        Assert.Equal(RealPack.Library.PageById(page)!.Code, Real.Find(query)[0].Ref);
    }
}
