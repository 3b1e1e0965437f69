using Kith.Publishing.Paper;
using Kith.Publishing.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using InlineText = Kith.Packs.InlineText;

namespace Kith.Publishing.Tests;

public sealed class BlankTextTests
{
    [Fact]
    public void Every_question_is_a_heading_and_no_word_turns_into_markup()
    {
        foreach (var worksheet in Sheets.All)
        {
            var document = Markdown.Parse(
                BlankText.Markdown(worksheet, PaperWords.English, facilitator: true)
            );
            Assert.Equal(
                worksheet.Questions.Select(q => InlineText.Plain(q.Label)),
                document
                    .OfType<HeadingBlock>()
                    .Where(h => h.Level == 3)
                    .Select(h => string.Concat(h.Inline!.Descendants<LiteralInline>()))
            );
            Assert.Empty(document.Descendants<CodeInline>());
            Assert.Empty(document.Descendants<HtmlInline>());
            Assert.Empty(document.Descendants<LinkInline>());
        }
    }

    [Fact]
    public void Only_the_facilitators_copy_holds_the_notes_for_the_facilitator()
    {
        const string note = "> **For the facilitator:** Read it aloud.";
        Assert.Contains(
            note,
            BlankText.Markdown(Sheets.EveryQuestion, PaperWords.English, facilitator: true),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            note,
            BlankText.Markdown(Sheets.EveryQuestion, PaperWords.English),
            StringComparison.Ordinal
        );
    }
}
