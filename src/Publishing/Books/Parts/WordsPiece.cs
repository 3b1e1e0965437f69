using Kith.Packs;

namespace Kith.Publishing.Books.Parts;

/// <summary>The key words with their meanings, from A to Z.</summary>
internal static class WordsPiece
{
    public static void Write(Setter to)
    {
        to.Markup.Tag("<section class=\"key-words\" id=\"words\">\n");
        to.Heading(0, to.Words["words.title"]);
        to.Markup.Element("p", to.Words["words.lead"]).Tag("<dl class=\"words\">\n");
        foreach (var word in to.Book.KeyWords)
        {
            to.Markup.Tag($"<div id=\"{Places.WordId(word.Id)}\"><dt>")
                .Words(word.Text)
                .Tag("</dt><dd>")
                .Words(word.Meaning);
            WriteSee(to, [.. to.Book.Index.WordsOf(word.See)]);
            to.Markup.Tag("</dd></div>\n");
        }
        to.Markup.Tag("</dl>\n</section>\n");
    }

    private static void WriteSee(Setter to, IReadOnlyList<Word> others)
    {
        if (others.Count == 0)
            return;
        to.Markup.Tag(" <span class=\"see\">").Words(to.Words["words.see"]);
        foreach (var other in others)
        {
            to.Markup.Tag(" ");
            if (to.Book.Index.HoldsWord(other.Id))
                to.Link(to.Places.Word(other.Id), other.Text);
            else
                to.Markup.Words(other.Text);
        }
        to.Markup.Tag("</span>");
    }
}
