using System.CommandLine;
using Kith.Cli.Commands;
using Kith.Cli.Commands.Backups;
using Kith.Cli.Commands.Books;
using Kith.Cli.Commands.Sheets;

namespace Kith.Cli;

/// <summary>The commands of <c>kith</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand(
            "Kith: a guide, worksheets and a private workroom for communities that respond to violence."
        )
        {
            ServeCommand.Make(),
            PackCommand.Make(),
            WorksheetCommand.Make(),
            PublishCommand.Make(),
            BackupCommand.Make(),
            RestoreCommand.Make(),
            PingCommand.Make(),
            VerifyCommand.Make(),
            HealthCommand.Make(),
            VersionCommand.Make(),
        };
        var parsed = root.Parse(args);
        var outcome = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCode.WrongUse : outcome;
    }
}
