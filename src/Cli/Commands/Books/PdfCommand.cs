using System.CommandLine;
using Kith.Cli.Commands.Sheets;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Print;

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

    /// <summary>
    /// Prints twice: only the browser knows on which page a heading falls, so the first printing is read for the numbers
    /// that the contents of the second show.
    /// </summary>
    private static int Print(Book book, PdfBrowser browser, string file)
    {
        if (browser.Print(PrintBook.Html(book, new Dictionary<string, int>()), file) is { } refusal)
            return Say.CannotStart(refusal);
        var numbers = PdfPlaces.Read(file);
        if (numbers is null)
            Console.Error.WriteLine(
                "kith: The contents have links but no page numbers. Install poppler-utils to get them."
            );
        if (browser.Print(PrintBook.Html(book, numbers), file) is { } second)
            return Say.CannotStart(second);
        return BookFile.Tell(file, book);
    }
}
