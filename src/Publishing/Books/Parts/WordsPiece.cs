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
        for (var i = 0; i < others.Count; i++)
        {
            to.Markup.Tag(i == 0 ? ": " : ", ");
            if (to.Book.Index.HoldsWord(others[i].Id))
                to.Link(to.Places.Word(others[i].Id), others[i].Text);
            else
                to.Markup.Words(others[i].Text);
        }
        to.Markup.Tag("</span>");
    }
}
