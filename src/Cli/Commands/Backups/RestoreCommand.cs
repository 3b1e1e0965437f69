using System.CommandLine;
using Kith.Vault;

namespace Kith.Cli.Commands.Backups;

/// <summary><c>kith restore</c>: puts a backup into an empty data folder or database, or only tries it.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Backup = new("backup")
    {
        Description = "The backup's file.",
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "The file with the secret half of the backup key.",
        Required = true,
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description =
            "The data folder to restore into, with the pepper in it. KITH_DATA; otherwise 'data' beside the launcher.",
    };

    private static readonly Option<string[]> Revoked = new("--revoked")
    {
        Description = "A copy of the list of revocations; more than one may be given.",
    };

    private static readonly Option<bool> NoList = new("--no-list")
    {
        Description = "Restore without any list: people removed since the backup come back.",
    };

    private static readonly Option<bool> Drill = new("--drill")
    {
        Description = "Only try it: restore into a folder of its own, look, and clear it away.",
    };

    public static Command Make()
    {
        var command = new Command(
            "restore",
            "Restore a backup into an empty node, or try whether it would."
        )
        {
            Backup,
            Key,
            Data,
            Revoked,
            NoList,
            Drill,
            Json.Option,
        };
        command.SetAction(parsed =>
            Attempt.To(() =>
                Run(
                    new Restoring(
                        parsed.GetRequiredValue(Backup),
                        parsed.GetRequiredValue(Key),
                        Settings.Read(parsed.GetValue(Data)),
                        parsed.GetValue(Revoked) ?? [],
                        parsed.GetValue(NoList)
                    ),
                    parsed.GetValue(Drill),
                    parsed.GetValue(Json.Option)
                )
            )
        );
        return command;
    }

    private static async Task<int> Run(Restoring restoring, bool drill, bool json)
    {
        var report = await (drill ? restoring.Try() : restoring.Run());
        if (json)
            Json.Write(
                new
                {
                    ok = report.CanaryOpened,
                    drill,
                    made = report.Made,
                    tables = report.Tables,
                    refused = report.Refused,
                    canary = report.CanaryOpened,
                }
            );
        else
            Tell(report, drill);
        return report.CanaryOpened ? ExitCode.Fine : ExitCode.Problems;
    }

    private static void Tell(RestoreReport report, bool drill)
    {
        Console.WriteLine($"Made {report.Made:yyyy-MM-dd HH:mm} UTC: {Lines.Of(report.Tables)}.");
        Console.WriteLine($"Kept out, because revoked since: {report.Refused}.");
        Console.WriteLine(
            report.CanaryOpened
                ? "The item sealed for this backup opens again."
                : "PROBLEM: the item sealed for this backup does not open."
        );
        Console.WriteLine(
            drill
                ? "This was a drill: nothing was kept."
                : "Each circle is re-keyed when the first of its members opens it. Tell people that what was written after this backup is missing."
        );
    }
}
