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
        new("publish", "Bind the guide, or a part of it, into a file to take away.")
        {
            Form("epub", "A book for phones and readers of books (EPUB 3).", BookFile.Epub),
            Form("html", "A book to print, as one page for any browser.", BookFile.Html),
            Form(
                "zip",
                "A copy of the guide that a browser reads without a network.",
                BookFile.Zip
            ),
            PdfCommand.Make(),
        };

    private static Command Form(string name, string about, BookFile file)
    {
        var command = new Command(name, about) { Out };
        BookOptions.AddTo(command);
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                BookOptions.Read(parsed, book => file.Write(book, parsed.GetValue(Out)))
            )
        );
        return command;
    }
}
