using System.CommandLine;
using Kith.Cli.Commands.Sheets;

namespace Kith.Cli.Commands.Books;

/// <summary><c>kith publish</c>: the guide, or a part of it, as a book.</summary>
internal static class PublishCommand
{
    private static readonly Option<string?> Out = new("--out")
    {
        Description =
            "The file to write. Otherwise notes and the ending of its kind, in this folder.",
    };

    public static Command Make() =>
        new Command("publish", "Bind the guide, or a part of it, into a file to take away.")
        {
            Writing(
                new Command("epub", "A book for phones and readers of books (EPUB 3)."),
                BookFile.Epub
            ),
            Writing(
                new Command("html", "A book to print, as one page for any browser."),
                BookFile.Html
            ),
            Writing(
                new Command("zip", "A copy of the guide that a browser reads without a network."),
                BookFile.Zip
            ),
            PdfCommand.Make(),
        };

    private static Command Writing(Command command, BookFile file)
    {
        command.Add(Out);
        BookOptions.AddTo(command);
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                BookOptions.Read(parsed, book => file.Write(book, parsed.GetValue(Out)))
            )
        );
        return command;
    }
}
