using System.CommandLine;
using System.Text;
using Kith.Packs;
using Kith.Publishing.Office;
using Kith.Publishing.Paper;
using Kith.Publishing.Text;
using Kith.Worksheets;

namespace Kith.Cli.Commands.Sheets;

/// <summary><c>kith worksheet export</c>: a blank worksheet of a pack as a file for another program.</summary>
internal static class ExportSheet
{
    private static readonly Argument<string> Code = new("code")
    {
        Description = "The worksheet's code, such as B1.",
    };

    private static readonly Option<string> As = new Option<string>("--as")
    {
        Description =
            "docx or odt to write in, xlsform for survey programs, html to print, markdown for notes.",
        Required = true,
    }.AcceptOnlyFromAmong("docx", "odt", "xlsform", "html", "markdown");

    private static readonly Option<string?> Pack = new("--pack")
    {
        Description =
            "Folder of the pack. KITH_PACK; otherwise 'packs/toolkit' beside the launcher.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file to write. Otherwise it is named after the code, in this folder.",
    };

    private static readonly Option<string> Paper = new Option<string>("--paper")
    {
        Description = "a4 or letter, for docx and odt.",
        DefaultValueFactory = _ => "a4",
    }.AcceptOnlyFromAmong("a4", "letter");

    private static readonly Option<bool> Notes = new("--notes")
    {
        Description = "With the notes for the facilitator.",
    };

    public static Command Make()
    {
        var command = new Command(
            "export",
            "Write a blank worksheet as a file for another program."
        )
        {
            Code,
            As,
            Pack,
            Out,
            Paper,
            Notes,
            Json.Option,
        };
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                Export(
                    Settings.PackFolder(parsed.GetValue(Pack)),
                    parsed.GetRequiredValue(Code),
                    parsed.GetRequiredValue(As),
                    new OfficePaper(
                        parsed.GetValue(Paper) == "letter" ? PaperSize.Letter : PaperSize.A4,
                        Facilitator: parsed.GetValue(Notes)
                    ),
                    (parsed.GetValue(Out), parsed.GetValue(Json.Option))
                )
            )
        );
        return command;
    }

    private static int Export(
        string pack,
        string code,
        string kind,
        OfficePaper paper,
        (string? File, bool Json) answer
    )
    {
        if (FileOf(pack, code) is not { } path)
            return Say.WrongUse($"The pack in {pack} has no worksheet {code}.");
        if (WorksheetReader.Read(path).Worksheet is not { } worksheet)
            return Say.WrongUse($"{path} has problems. See them with: kith worksheet check {path}");
        var (ending, bytes) = Bytes(worksheet, kind, paper);
        var file = answer.File ?? $"{worksheet.Code}.{ending}";
        File.WriteAllBytes(file, bytes);
        if (answer.Json)
            Json.Write(new { ok = true, file });
        else
            Console.WriteLine($"Wrote {file}.");
        return ExitCode.Fine;
    }

    /// <summary>The file of this worksheet alone, so that the rest of a pack may be half-written.</summary>
    private static string? FileOf(string pack, string code)
    {
        var folder = Path.Combine(pack, "en", "worksheets");
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.yaml")
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(f =>
                    Path.GetFileName(f).StartsWith($"{code}-", StringComparison.OrdinalIgnoreCase)
                )
            : null;
    }

    private static (string Ending, byte[] Bytes) Bytes(
        Worksheet worksheet,
        string kind,
        OfficePaper paper
    ) =>
        kind switch
        {
            "docx" => ("docx", DocxForm.Write(worksheet, PaperWords.English, paper)),
            "odt" => ("odt", OdtForm.Write(worksheet, PaperWords.English, paper)),
            "xlsform" => ("xlsx", XlsForm.Write(worksheet, PaperWords.English)),
            "html" => (
                "html",
                Encoding.UTF8.GetBytes(
                    PrintPage.Html(worksheet, PaperWords.English, facilitator: paper.Facilitator)
                )
            ),
            _ => (
                "md",
                Encoding.UTF8.GetBytes(
                    BlankText.Markdown(worksheet, PaperWords.English, paper.Facilitator)
                )
            ),
        };
}
