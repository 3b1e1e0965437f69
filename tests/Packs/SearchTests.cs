using FsCheck;
using FsCheck.Fluent;

namespace Kith.Packs.Tests;

public sealed class SearchTests
{
    private static readonly Search Real = new(RealPack.Library);

    [Theory]
    [InlineData("he took my phone", "keeping-private")]
    [InlineData("my boyfriend hits me", "forms")]
    [InlineData("how do i leave", "sheet leaving-list", "safe-survivors")]
    [InlineData("she controls my money", "word economic-violence")]
    [InlineData("my friend was raped", "just-found-out", "begin-ally")]
    [InlineData("what is consent", "consent")]
    [InlineData("is it abuse", "violence-and-abuse")]
    [InlineData("am i in danger", "danger")]
    [InlineData("safety plan", "staying-safe")]
    [InlineData("he reads my messages", "keeping-private")]
    [InlineData("stalking", "word stalking")]
    [InlineData("police", "not-enough", "what-it-is")]
    [InlineData("children", "children")]
    [InlineData("what do i say to my friend", "what-to-say")]
    [InlineData("apology", "word apology")]
    [InlineData("i want to say sorry", "begin-caused-harm")]
    [InlineData("gaslihgting", "word gaslighting")]
    [InlineData("acountability", "taking-accountability")]
    [InlineData("who can help me", "who-can-help")]
    [InlineData("someone shouted at me", "word emotional-violence", "what-violence-is")]
    [InlineData("he will not let me see my friends", "who-holds-control", "word isolation")]
    [InlineData("first meeting", "first-meeting")]
    [InlineData("what do we want", "what-we-want")]
    [InlineData("team roles", "sheet team-roles")]
    [InlineData("transformative justice", "word transformative-justice")]
    [InlineData("shame", "facing-shame", "word shame")]
    [InlineData("drugs", "drink-drugs-illness")]
    [InlineData("no papers immigration", "forms")]
    [InlineData("what if he does not change", "people-who-cause-harm", "change-survivors")]
    [InlineData("risk chart", "sheet risk-chart")]
    [InlineData("retaliation", "word retaliation")]
    [InlineData("how does this work", "how-to-use")]
    [InlineData("i was strangled", "danger")]
    [InlineData("she slapped me", "word physical-violence")]
    [InlineData("how do i run away", "sheet leaving-list", "safe-survivors")]
    [InlineData("is it my fault", "word victim-blaming")]
    [InlineData("i hurt my girlfriend", "begin-caused-harm")]
    [InlineData("i am scared", "sheet risk-chart", "danger")]
    public void What_people_type_finds_what_they_need_in_the_first_three(
        string query,
        params string[] oneOf
    )
    {
        Assert.Contains(Real.Find(query, 3), hit => oneOf.Contains(Name(hit)));
    }

    [Theory]
    [InlineData("staying safe", "STAYING SAFE")]
    [InlineData("staying safe", "stáying säfe")]
    [InlineData("staying safe", "  staying,\tsafe?! ")]
    [InlineData("accountability", "accountabilty")]
    [InlineData("accountability", "acocuntability")]
    public void Case_accents_signs_and_small_errors_make_no_difference(string one, string other)
    {
        Assert.Equal(Real.Find(one, 3), Real.Find(other, 3));
    }

    [Theory]
    [InlineData("gasl")]
    [InlineData("gaslight")]
    public void The_beginning_of_a_word_finds_it(string beginning)
    {
        Assert.Equal("word gaslighting", Name(Real.Find(beginning)[0]));
    }

    [Fact]
    public void A_worksheet_is_found_by_its_code()
    {
        Assert.Equal("sheet risk-chart", Name(Real.Find("b1")[0]));
    }

    [Fact]
    public void A_hit_shows_the_beginning_of_what_was_found()
    {
        var page = RealPack.Library.PageById("consent")!;
        var hit = Real.Find("consent").Single(h => h is { Kind: HitKind.Page, Title: "Consent" });
        Assert.Equal(page.Code, hit.Ref);
        Assert.StartsWith(page.Short[0], hit.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_is_found_than_was_asked_for()
    {
        Assert.Equal(3, Real.Find("violence", 3).Count);
        Assert.Empty(Real.Find("violence", 0));
        Assert.Empty(Real.Find("violence", -1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("?!*()^-+:;'\"{}[]<>\\|/~`@#$%&=,.")]
    [InlineData("💔 🫂")]
    [InlineData("\0\u0001\u001b[0m")]
    [InlineData("\ud83d")]
    [InlineData("\udc94\ud83d")]
    [InlineData("xyzzyqwrtp")]
    public void An_odd_query_finds_nothing(string query)
    {
        Assert.Empty(Real.Find(query));
    }

    [Theory]
    [InlineData("danger AND")]
    [InlineData("NOT danger")]
    [InlineData("danger OR \"")]
    [InlineData("NEAR(danger, 2)")]
    [InlineData("title:danger")]
    [InlineData("{title}: danger")]
    [InlineData("danger* ^danger + danger")]
    [InlineData("'; DROP TABLE leaf; -- danger")]
    [InlineData("danger 💔 \ud83d")]
    public void The_language_of_the_index_is_only_text(string query)
    {
        Assert.Contains("danger", Real.Find(query).Select(Name));
    }

    [Theory]
    [InlineData("danger ")]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("é̂")]
    [InlineData("abcdefghijklmnopqrstuvwxyz ")]
    public void Ten_kilobytes_are_a_query_too(string piece)
    {
        var query = string.Concat(Enumerable.Repeat(piece, 10_240 / piece.Length));
        Assert.InRange(Real.Find(query).Count, 0, 30);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll<string>(text => Real.Find(text ?? "").Count <= 30).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_at_once_find_the_same_as_one_alone()
    {
        string[] queries = ["danger", "consent", "he took my phone", "gaslihgting", "risk"];
        var alone = queries.ToDictionary(q => q, q => Real.Find(q));
        Parallel.For(
            0,
            500,
            i =>
                Assert.Equal(
                    alone[queries[i % queries.Length]],
                    Real.Find(queries[i % queries.Length])
                )
        );
    }

    private static string Name(Hit hit) =>
        hit.Kind switch
        {
            HitKind.Page => RealPack.Library.PageByCode(hit.Ref)!.Id,
            HitKind.Worksheet => $"sheet {RealPack.Library.WorksheetByCode(hit.Ref)!.Id}",
            HitKind.Word => $"word {hit.Ref}",
            _ => $"resource {hit.Ref}",
        };
}
