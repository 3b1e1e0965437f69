using System.CommandLine;
using Kith.Vault;

namespace Kith.Cli.Commands.Backups;

/// <summary><c>kith backup</c>: writes everything a node stores into one file that only an offline key opens.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("target")
    {
        Description = "A new file, or a folder that gets a file named by the minute.",
    };

    private static readonly Argument<string> KeyFile = new("file")
    {
        Description = "Where the secret half of the new key goes. Take it off this computer.",
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The node's data folder. KITH_DATA; otherwise 'data' beside the launcher.",
    };

    private static readonly Option<string?> Key = new("--key")
    {
        Description = "The public half to seal to; otherwise 'backup.pub' in the data folder.",
    };

    public static Command Make()
    {
        var key = new Command("key", "Make the key that opens backups.") { KeyFile, Data };
        key.SetAction(parsed =>
            Attempt.To(() =>
                MakeKey(
                    Settings.Read(parsed.GetValue(Data)),
                    Path.GetFullPath(parsed.GetRequiredValue(KeyFile))
                )
            )
        );
        var backup = new Command("backup", "Back up a node, which may be running.")
        {
            key,
            Target,
            Data,
            Key,
            Json.Option,
        };
        backup.SetAction(parsed =>
            Attempt.To(() =>
                Write(
                    Settings.Read(parsed.GetValue(Data)),
                    parsed.GetRequiredValue(Target),
                    parsed.GetValue(Key),
                    parsed.GetValue(Json.Option)
                )
            )
        );
        return backup;
    }

    private static Task<int> MakeKey(Settings settings, string file)
    {
        Vault.Backups.MakeKey(file, settings.Data);
        Console.WriteLine(
            $"{file} opens backups. Take it off this computer: print it, or put it on"
        );
        Console.WriteLine(
            "a stick that you keep elsewhere. Whoever has it and the pepper can restore."
        );
        Console.WriteLine($"{PublicKey(settings, null)} stays here: it only seals.");
        return Task.FromResult(ExitCode.Fine);
    }

    private static async Task<int> Write(Settings settings, string target, string? key, bool json)
    {
        await using var store = await NodeStore.OpenExisting(settings);
        BackupReport? report = null;
        var path = await BackupFile.Write(
            target,
            TimeProvider.System,
            async file =>
                report = await Vault.Backups.Write(
                    store,
                    settings.Data,
                    PublicKey(settings, key),
                    file,
                    TimeProvider.System
                )
        );
        Vault.Backups.CopyRevocations(settings.Data, Path.GetDirectoryName(path)!);
        Tell(path, report!, json);
        return ExitCode.Fine;
    }

    private static string PublicKey(Settings settings, string? key) =>
        key ?? Vault.Backups.PublicKeyFile(settings.Data);

    private static void Tell(string path, BackupReport report, bool json)
    {
        var bytes = new FileInfo(path).Length;
        if (json)
            Json.Write(
                new
                {
                    ok = true,
                    file = path,
                    bytes,
                    made = report.Made,
                    tables = report.Tables,
                }
            );
        else
            Console.WriteLine($"Fine: {path}, {bytes:N0} bytes, {Lines.Of(report.Tables)}.");
    }
}
