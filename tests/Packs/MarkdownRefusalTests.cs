namespace Kith.Packs.Tests;

public sealed class MarkdownRefusalTests
{
    [Theory]
    [InlineData("<b>x</b>", "HTML")]
    [InlineData("<script>alert(1)</script>", "HTML")]
    [InlineData("<div onclick=x>\n</div>", "HTML")]
    [InlineData("<!-- x -->", "HTML")]
    [InlineData("![x](page:tools)", "Images")]
    [InlineData("![x](data:image/png;base64,AAAA)", "Images")]
    [InlineData("[x](javascript:alert(1))", "no link to a page:")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "no link to a page:")]
    [InlineData("[x](data:text/html,x)", "no link to a page:")]
    [InlineData("[x](https://example.org)", "no link to a page:")]
    [InlineData("[x](//example.org)", "no link to a page:")]
    [InlineData("[x](/guide/s1)", "no link to a page:")]
    [InlineData("[x](tools)", "no link to a page:")]
    [InlineData("[x]()", "no link to a page:")]
    [InlineData("[x](PAGE:tools)", "no link to a page:")]
    [InlineData("[x](page:Tools)", "the form of an id")]
    [InlineData("[x](page:tools#\"onclick=x)", "the form of an id")]
    [InlineData("[x](sheet:two#x)", "the form of an id")]
    [InlineData("[x](page:tools \"title\")", "with nothing more")]
    [InlineData("[x][y]\n\n[y]: page:tools", "with nothing more")]
    [InlineData("[y]: page:tools", "written where it stands")]
    [InlineData("[](page:tools)", "no words to show")]
    [InlineData("<https://example.org>", "Links to the outside")]
    [InlineData("See https://example.org now.", "Links to the outside")]
    [InlineData("See www.example.org now.", "Links to the outside")]
    [InlineData("`x`", "Code")]
    [InlineData("```\nx\n```", "Code")]
    [InlineData("    x", "Code")]
    [InlineData("*x*", "two stars")]
    [InlineData("_x_", "two stars")]
    [InlineData("__x__", "two stars")]
    [InlineData("***x***", "two stars")]
    [InlineData("one\\\ntwo", "not broken by hand")]
    [InlineData("one  \ntwo", "not broken by hand")]
    [InlineData("***", "A line across")]
    [InlineData("# One {#one}", "begins with ## or ###")]
    [InlineData("#### Four {#four}", "begins with ## or ###")]
    [InlineData("Setext\n------", "begins with ## or ###")]
    [InlineData("## No id", "ends with an id")]
    [InlineData("## {#id-only}", "ends with an id")]
    [InlineData("## Bad {#Bad}", "ends with an id")]
    [InlineData("## Two {#two .red}", "ends with an id")]
    [InlineData("## Two {#two onclick=x}", "ends with an id")]
    [InlineData("## **Strong** {#strong}", "words and its {#id} only")]
    [InlineData("## [Link](page:tools) {#link}", "words and its {#id} only")]
    [InlineData("Words{#id}", "Braces")]
    [InlineData("Words{onclick=x}", "Braces")]
    [InlineData("- one\n  - two\n    - three", "nested at most 2")]
    [InlineData("> one\n>\n> > two", "cannot stand here")]
    [InlineData("- > one", "cannot stand here")]
    [InlineData("> ## One {#one}", "A heading stands on its own")]
    [InlineData("::: lens survivor\n## One {#one}\n:::", "A heading stands on its own")]
    [InlineData("::: lens survivor\n:::: deep {#a}\nx\n::::\n:::", "A container stands on its own")]
    [InlineData("::: lens nobody\nx\n:::", "is followed by one of")]
    [InlineData("::: lens\nx\n:::", "is followed by one of")]
    [InlineData("::: deep\nx\n:::", "is followed by an id")]
    [InlineData("::: deep {#A}\nx\n:::", "is followed by an id")]
    [InlineData("::: deep {#a onclick=x}\nx\n:::", "is followed by an id")]
    [InlineData("::: questions\nx\n:::", "holds one list")]
    [InlineData("::: questions now\n- x\n:::", "holds one list")]
    [InlineData("::: warning\nx\n:::", "A container is one of")]
    [InlineData(":::\nx\n:::", "A container is one of")]
    [InlineData("::: lens survivor\n:::", "is empty")]
    [InlineData("::: lens survivor\nx", "never closed")]
    [InlineData("::x::", "Double colons")]
    [InlineData("| a |\n|---|\n| x | y |", "a heading of its own")]
    [InlineData("[words] (page:tools)](x)", "not a link")]
    [InlineData("A word[^1].\n\n[^1]: A note.", "Footnotes")]
    [InlineData("A control \u0007 character.", "cannot be seen")]
    public void What_a_page_may_not_hold_is_refused_where_it_stands(string markdown, string message)
    {
        using var pack = new GoodPack();
        var lines = GoodPack.TextOf(GoodPack.Page).Count(c => c == '\n');
        var problems = pack.Append(GoodPack.Page, $"\n{markdown}\n").Read().Problems;
        Assert.Contains(
            problems,
            p =>
                p.File == GoodPack.Page
                && p.Line > lines + 1
                && p.Message.Contains(message, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("**a ")]
    [InlineData("::: lens survivor\n")]
    public void Markdown_nested_beyond_reason_is_refused_and_does_no_harm(string piece)
    {
        using var pack = new GoodPack();
        Assert.NotEmpty(
            pack.Append(GoodPack.Page, "\n" + string.Concat(Enumerable.Repeat(piece, 5000)) + "x\n")
                .Read()
                .Problems
        );
    }

    [Fact]
    public void Whatever_is_odd_but_allowed_stays_text()
    {
        using var pack = new GoodPack();
        pack.Append(GoodPack.Page, "\nSix < 7 & 7 > 6, \\*so\\* &lt;b&gt; it \"is\" 'here'.\n");
        var last = pack.Read().Library!.PageById("every-block")!.Blocks.OfType<ProseBlock>().Last();
        Assert.Equal(
            "<p>Six &lt; 7 &amp; 7 &gt; 6, *so* &lt;b&gt; it &quot;is&quot; &#x27;here&#x27;.</p>\n",
            last.Html
        );
    }
}
