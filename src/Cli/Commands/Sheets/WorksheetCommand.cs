using System.CommandLine;

namespace Kith.Cli.Commands.Sheets;

/// <summary><c>kith worksheet</c>: what people who write worksheets need.</summary>
internal static class WorksheetCommand
{
    public static Command Make() =>
        new Command(
            "worksheet",
            "Write worksheets, look at them, and carry them to other programs and back."
        )
        {
            NewSheet.Make(),
            CheckSheets.Make(),
            PreviewSheet.Make(),
            ExportSheet.Make(),
            ImportSheet.Make(),
        };
}
