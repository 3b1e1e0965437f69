namespace Kith.Packs.Tests;

public sealed class PageRuleTests
{
    [Theory]
    [InlineData("  - Nobody is named on it.\n", "", "exactly 3 lines")]
    [InlineData(
        "It is short and calm.",
        "It is short. It is short. It is short. It is short. It is short. It is short. It is short. It is short. It is short. It is short.",
        "at most 120 characters"
    )]
    [InlineData("It is short and calm.", "It is **short**.", "This text is plain")]
    [InlineData("code: s1", "code: S1", "a letter and digits")]
    [InlineData("code: s1", "code: power", "a letter and digits")]
    [InlineData("id: every-block", "id: Every_block", "lower-case words joined by hyphens")]
    [InlineData("group: basics", "group: other", "\"group\" is one of")]
    [InlineData("set: A", "set: Z", "\"set\" is one of")]
    [InlineData("phases: [start, plan]", "phases: [begin]", "\"phases\" is one of")]
    [InlineData("lenses: [survivor, ally]", "lenses: [victim]", "\"lenses\" is one of")]
    [InlineData("minutes: 1", "minutes: 9", "take 1 minutes")]
    [InlineData("minutes: 1", "minutes: 0", "whole number")]
    [InlineData("minutes: 1", "minutes: \"1\"", "whole number")]
    [InlineData("minutes: 1", "minutes: 1.5", "whole number")]
    [InlineData("needs: [danger]", "needs: [peril]", "no essential \"peril\"")]
    [InlineData("needs: [danger]", "needs: [danger, danger]", "stands here twice")]
    [InlineData(
        "worksheets: [every-question]",
        "worksheets: [nothing]",
        "no worksheet \"nothing\""
    )]
    [InlineData("next: [tools]", "next: []", "1 to 3 pages")]
    [InlineData("next: [tools]", "next: [nowhere]", "no page \"nowhere\"")]
    [InlineData("next: [tools]", "next: [every-block]", "leads to itself")]
    [InlineData("updated: 2026-03-02", "updated: 2 March", "a day written like")]
    [InlineData("updated: 2026-03-02", "updated: 2026-02-30", "a day written like")]
    [InlineData("title: Every block", "title: \"\"", "\"title\" is empty")]
    [InlineData("(page:tools#act)", "(page:tools#nothing)", "has no heading \"nothing\"")]
    [InlineData("(page:tools#act)", "(page:nowhere)", "no page \"nowhere\"")]
    [InlineData("(sheet:every-question)", "(sheet:nothing)", "no worksheet \"nothing\"")]
    [InlineData("(word:harm)", "(word:nothing)", "no key word \"nothing\"")]
    [InlineData(
        "You set the pace.",
        "You set [the pace](word:harm).",
        "is marked on this page already"
    )]
    [InlineData("{#smaller}", "{#what}", "stands on this page already")]
    [InlineData("{#why}", "{#what}", "stands on this page already")]
    [InlineData("{#smaller}", "{#word-harm}", "belong to key words")]
    [InlineData("## What to do {#what}", "### What to do {#what}", "below one of level 2")]
    [InlineData("You set the pace.", "Ring 01632 960 001.", "could be rung")]
    [InlineData("You set the pace.", "Ring +44-1632-960.", "could be rung")]
    [InlineData("| **Tea** | now |", "| **Tea** | 0163296 |", "could be rung")]
    [InlineData("date: \"2012\"", "date: \"\"", "A source has a date")]
    [InlineData("date: \"2012\"", "date: lately", "A source has a date")]
    public void A_page_that_breaks_a_rule_is_refused(string old, string with, string message)
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Page, old, with).Refuses(GoodPack.Page, message);
    }

    [Theory]
    [InlineData("In 1994 and 2012, and in 2018-2021, it was so.")]
    [InlineData("Take 2 or 3 of 1000.")]
    [InlineData("On 2026-03-02 it was so.")]
    public void Years_and_small_numbers_may_stand_on_a_page(string text)
    {
        using var pack = new GoodPack();
        Assert.Empty(pack.Replace(GoodPack.Page, "You set the pace.", text).Read().Problems);
    }

    [Fact]
    public void Two_pages_cannot_share_a_code()
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Tools, "code: s2", "code: s1")
            .Refuses(GoodPack.Tools, "The code \"s1\" is taken");
    }

    [Fact]
    public void A_page_without_a_body_is_refused()
    {
        using var pack = new GoodPack();
        var text = GoodPack.TextOf(GoodPack.Page);
        pack.Write(GoodPack.Page, text[..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)])
            .Refuses(GoodPack.Page, "no body");
    }

    [Fact]
    public void A_page_that_nothing_leads_to_is_refused()
    {
        using var pack = new GoodPack();
        var lonely = GoodPack
            .TextOf(GoodPack.Tools)
            .Replace("id: tools", "id: lonely", StringComparison.Ordinal)
            .Replace("code: s2", "code: s3", StringComparison.Ordinal)
            .Replace("(word:risk)", "(page:tools)", StringComparison.Ordinal);
        pack.Write("en/guide/basics/lonely.md", lonely)
            .Refuses("en/guide/basics/lonely.md", "leads to this page");
    }

    [Fact]
    public void A_page_five_links_from_the_first_is_refused_and_one_four_links_away_is_not()
    {
        using var pack = new GoodPack();
        for (var i = 1; i <= 4; i++)
            pack.Write(
                $"en/guide/basics/far-{i}.md",
                GoodPack
                    .TextOf(GoodPack.Tools)
                    .Replace("id: tools", $"id: far-{i}", StringComparison.Ordinal)
                    .Replace("code: s2", $"code: s{i + 2}", StringComparison.Ordinal)
                    .Replace(
                        "next: [every-block]",
                        i < 4 ? $"next: [far-{i + 1}]" : "next: [tools]",
                        StringComparison.Ordinal
                    )
            );
        pack.Replace(GoodPack.Tools, "next: [every-block]", "next: [far-1]");
        var far = pack.Read()
            .Problems.Where(p =>
                p.Message.Contains("links from the first", StringComparison.Ordinal)
            );
        Assert.NotEmpty(far);
        Assert.DoesNotContain(far, p => p.File.Contains("far-1", StringComparison.Ordinal));
        Assert.Contains(far, p => p.File.Contains("far-4", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n## Heading {#heading}\n", "no headings")]
    [InlineData("\n::: deep {#more}\nMore.\n:::\n", "no containers")]
    [InlineData("\nTwo.\n\nThree.\n\nFour.\n", "1 to 3 paragraphs")]
    [InlineData("\nMind the [harm](word:harm).\n", "in no essential")]
    [InlineData("\nSee [this](page:nowhere).\n", "no page \"nowhere\"")]
    [InlineData("\nRing 01632 960001.\n", "could be rung")]
    public void An_essential_that_breaks_a_rule_is_refused(string more, string message)
    {
        using var pack = new GoodPack();
        pack.Append(GoodPack.Essential, more).Refuses(GoodPack.Essential, message);
    }

    [Fact]
    public void An_essential_that_no_page_needs_is_refused()
    {
        using var pack = new GoodPack();
        var text = GoodPack
            .TextOf(GoodPack.Essential)
            .Replace("id: danger", "id: spare", StringComparison.Ordinal);
        pack.Write("en/essentials/spare.md", text)
            .Refuses("en/essentials/spare.md", "No page needs");
    }
}
