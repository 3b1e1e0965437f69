using System.CommandLine;
using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Publishing.Text;

namespace Kith.Cli.Commands.Sheets;

/// <summary><c>kith worksheet preview</c>: shows the blank worksheet that a file makes.</summary>
internal static class PreviewSheet
{
    private static readonly Argument<string> File = new("path")
    {
        Description = "The worksheet's file.",
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "html, a page to open and print, or markdown.",
        DefaultValueFactory = _ => "html",
    }.AcceptOnlyFromAmong("html", "markdown");

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file to write. Otherwise it is written to the terminal.",
    };

    private static readonly Option<bool> Notes = new("--notes")
    {
        Description = "With the notes for the facilitator.",
    };

    public static Command Make()
    {
        var command = new Command("preview", "Show the blank worksheet that a file makes.")
        {
            File,
            Format,
            Out,
            Notes,
        };
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                Show(
                    parsed.GetRequiredValue(File),
                    parsed.GetRequiredValue(Format),
                    parsed.GetValue(Out),
                    parsed.GetValue(Notes)
                )
            )
        );
        return command;
    }

    private static int Show(string path, string format, string? file, bool notes)
    {
        if (!System.IO.File.Exists(path))
            return Say.WrongUse($"There is no file {path}.");
        var (worksheet, problems) = WorksheetReader.Read(path);
        if (worksheet is null)
        {
            foreach (var problem in SheetFile.Named(problems, path))
                Console.Error.WriteLine(problem);
            return ExitCode.Problems;
        }
        var text =
            format == "html"
                ? PrintPage.Html(worksheet, PaperWords.English, facilitator: notes)
                : BlankText.Markdown(worksheet, PaperWords.English, notes);
        if (file is null)
            Console.Write(text);
        else
            System.IO.File.WriteAllText(file, text);
        return ExitCode.Fine;
    }
}
