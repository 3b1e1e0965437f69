using Kith.Publishing.Books;
using Kith.Web.Parts;

namespace Kith.Web.Paper;

/// <summary>The words in books in the language of the pages.</summary>
public static class BookWording
{
    public static BookWords Of(Wording wording) =>
        new(key => wording[key], PaperWording.Of(wording), wording.Answers());
}
