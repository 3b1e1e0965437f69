using System.Text;

namespace Kith.Packs.Tests;

public sealed class GoldenPageTests
{
    [Fact]
    public void A_page_with_every_block_is_written_as_expected()
    {
        var written = Written(GoodPack.Library.PageById("every-block")!);
        var expected = Path.Combine(AppContext.BaseDirectory, "Expected", "every-block.html");
        Assert.Equal(File.ReadAllText(expected), written, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_plain_text_of_a_page_holds_its_words_and_no_markup()
    {
        var prose = GoodPack.Library.PageById("every-block")!.Blocks.OfType<ProseBlock>().First();
        Assert.Equal(
            "You may read this now or later. Harm is what hurts, \"small\" & large. This line belongs to the first paragraph.",
            prose.Text
        );
    }

    private static string Written(GuidePage page)
    {
        var html = new StringBuilder();
        foreach (var block in page.Blocks)
            html.Append(
                block switch
                {
                    HeadingBlock h => $"<h{h.Level} id=\"{h.Id}\">{h.Text}</h{h.Level}>\n",
                    ProseBlock p => p.Html,
                    LensBlock l => $"[lens {l.Lens}]\n{l.Html}",
                    DeepBlock d => $"[deep {d.Id}]\n{d.Html}",
                    QuestionsBlock q => $"[questions]\n{q.Html}",
                    _ => throw new InvalidOperationException(block.GetType().Name),
                }
            );
        return html.ToString();
    }
}
