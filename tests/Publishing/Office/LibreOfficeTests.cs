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
    public void LibreOffice_prints_every_question_of_a_worksheet() => Prints(Some);

    [Fact]
    [Trait("Kind", "long")]
    public void LibreOffice_prints_every_question_of_every_worksheet() => Prints(Sheets.All);

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

    [Fact]
    public void LibreOffice_opens_a_table_of_answers_without_running_what_looks_like_a_formula()
    {
        string[] words = ["=1+1", "@SUM(1;1)", "+1+1", "-1+1", "=HYPERLINK(\"http://127.0.0.1/\")"];
        for (var i = 0; i < words.Length; i++)
            Write($"answers-{i}.csv", SheetCsvTests.Written(SheetCsvTests.OneQuestion, words[i]));
        Write("formula.csv", "Q\n=1+1\n"u8.ToArray());
        Convert("fods", _folder);

        Assert.Contains("table:formula", Opened("formula"), StringComparison.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            Assert.DoesNotContain(
                "table:formula",
                Opened($"answers-{i}"),
                StringComparison.Ordinal
            );
            Assert.Contains("<text:p>&apos;", Opened($"answers-{i}"), StringComparison.Ordinal);
        }

        string Opened(string name) => File.ReadAllText(Path.Combine(_folder, $"{name}.fods"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Prints(IReadOnlyList<Worksheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            Write($"{sheet.Id}.docx", DocxForm.Write(sheet, PaperWords.English, new OfficePaper()));
            Write(
                $"{sheet.Id}-odt.odt",
                OdtForm.Write(sheet, PaperWords.English, new OfficePaper(PaperSize.Letter))
            );
        }
        Convert("pdf", _folder);
        foreach (var sheet in sheets)
        {
            AllOnPaper(sheet, $"{sheet.Id}.pdf");
            AllOnPaper(sheet, $"{sheet.Id}-odt.pdf");
        }
    }

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
        foreach (
            var words in new[]
            {
                ConditionSentence.Of(sheet, question, PaperWords.English),
                question.Label,
            }
        )
            Assert.Contains(
                Letters(InlineText.Plain(words ?? "")),
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
