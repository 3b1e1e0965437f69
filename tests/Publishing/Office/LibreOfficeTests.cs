using Kith.Kit;
using Kith.Packs;
using Kith.Publishing.Office;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Tests.Office;

/// <summary>Another program opens what was written, and every question is on its paper.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("office-").FullName;

    /// <summary>Every tenth: all of them take minutes, and they are made alike.</summary>
    private static readonly IReadOnlyList<Worksheet> Some =
    [
        .. Sheets.All.Where((_, i) => i % 10 == 0),
    ];

    [Fact]
    public void LibreOffice_prints_every_question_of_a_worksheet()
    {
        foreach (var sheet in Some)
        {
            Write($"{sheet.Id}.docx", DocxForm.Write(sheet, PaperWords.English, new OfficePaper()));
            Write(
                $"{sheet.Id}-odt.odt",
                OdtForm.Write(sheet, PaperWords.English, new OfficePaper(PaperSize.Letter))
            );
        }
        Convert("pdf", _folder);
        foreach (var sheet in Some)
        {
            AllOnPaper(sheet, $"{sheet.Id}.pdf");
            AllOnPaper(sheet, $"{sheet.Id}-odt.pdf");
        }
    }

    [Fact]
    public void A_form_that_LibreOffice_saved_again_reads_back_as_the_same_worksheet()
    {
        foreach (var sheet in Some)
            Write($"{sheet.Id}.xlsx", XlsFormTests.Write(sheet));
        var saved = Path.Combine(_folder, "saved");
        Convert("xlsx", saved);
        foreach (var sheet in Some)
        {
            var bytes = File.ReadAllBytes(Path.Combine(saved, $"{sheet.Id}.xlsx"));
            Assert.NotEqual(XlsFormTests.Write(sheet), bytes);
            Assert.Equal(Shape.Of(sheet), Shape.Of(XlsForm.Read(bytes).Worksheet));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>All files in one call, because the program takes long to begin.</summary>
    private void Convert(string kind, string into) =>
        Programs.Run(
            "soffice",
            [
                $"-env:UserInstallation=file://{_folder}/profile",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                into,
                .. Directory.EnumerateFiles(_folder),
            ]
        );

    private void AllOnPaper(Worksheet sheet, string pdf)
    {
        var paper = Letters(Programs.Run("pdftotext", [Path.Combine(_folder, pdf), "-"]));
        foreach (var question in sheet.Questions)
            Assert.Contains(
                Letters(InlineText.Plain(question.Label)),
                paper,
                StringComparison.Ordinal
            );
    }

    /// <summary>Without white space, because a line breaks where the paper ends.</summary>
    private static string Letters(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private void Write(string name, byte[] bytes) =>
        File.WriteAllBytes(Path.Combine(_folder, name), bytes);
}
