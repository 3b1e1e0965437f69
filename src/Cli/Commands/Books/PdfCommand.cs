using System.CommandLine;
using Kith.Cli.Commands.Sheets;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Pdf;

namespace Kith.Cli.Commands.Books;

/// <summary><c>kith publish pdf</c>: the printed book, made by a browser.</summary>
internal static class PdfCommand
{
    private static readonly Option<string?> Browser = new("--browser")
    {
        Description =
            "The program that prints it: Chromium or one of its kind. Otherwise the first one found.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file to write. Otherwise notes.pdf, in this folder.",
    };

    public static Command Make()
    {
        var command = new Command(
            "pdf",
            "A book to print, as PDF. Needs a browser on this computer."
        )
        {
            Out,
            Browser,
        };
        BookOptions.AddTo(command);
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                PdfBrowser.Find(parsed.GetValue(Browser)) is { } browser
                    ? BookOptions.Read(
                        parsed,
                        book => Print(book, browser, parsed.GetValue(Out) ?? "notes.pdf")
                    )
                    : Say.CannotStart(
                        "A PDF is made by a browser, and there is none. Install chromium, or name one with --browser."
                    )
            )
        );
        return command;
    }

    private static int Print(Book book, PdfBrowser browser, string file)
    {
        var (refusal, isNumbered) = PdfBook.Write(book, browser, file);
        if (refusal is not null)
            return Say.CannotStart(refusal);
        if (!isNumbered)
            Console.Error.WriteLine(
                "kith: The contents have links but no page numbers. Install poppler-utils to get them."
            );
        return BookFile.Tell(file, book);
    }
}
