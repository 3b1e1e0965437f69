using Kith.Packs;
using Kith.Publishing.Office;
using Kith.Publishing.Paper;
using Kith.Web.Http;
using Kith.Web.Paper;

namespace Kith.Web.Pages.Worksheets;

/// <summary>Every blank worksheet as a file to write in with another program.</summary>
internal static class WorksheetFiles
{
    /// <summary>The endings of the addresses, in the order they are offered.</summary>
    public static IReadOnlyList<string> Endings { get; } = ["docx", "odt", "xlsx"];

    public static IEnumerable<PublicFile> All(Library library, Wording wording)
    {
        var words = PaperWording.Of(wording);
        var paper = new OfficePaper(Language: library.Language);
        foreach (var sheet in library.Worksheets)
        {
            yield return File(
                "docx",
                DocxForm.MediaType,
                () => DocxForm.Write(sheet, words, paper)
            );
            yield return File("odt", OdtForm.MediaType, () => OdtForm.Write(sheet, words, paper));
            yield return File(
                "xlsx",
                XlsForm.MediaType,
                () => XlsForm.Write(sheet, words, library.Language)
            );

            PublicFile File(string ending, string type, Func<byte[]> make) =>
                new($"/worksheets/{sheet.Code}.{ending}", type, $"{sheet.Code}.{ending}", make);
        }
    }
}
