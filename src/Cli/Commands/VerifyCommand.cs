using System.CommandLine;
using System.Globalization;
using Kith.Cli.Commands.Backups;
using Kith.Vault;

namespace Kith.Cli.Commands;

/// <summary><c>kith verify</c>: looks at everything a node stores, without any member's key.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The node's data folder. KITH_DATA; otherwise 'data' beside the launcher.",
    };

    public static Command Make()
    {
        var command = new Command(
            "verify",
            "Look whether everything a node stores has the form it must have. No key opens anything."
        )
        {
            Data,
            Json.Option,
        };
        command.SetAction(parsed =>
            Attempt.To(() =>
                Run(Settings.Read(parsed.GetValue(Data)), parsed.GetValue(Json.Option))
            )
        );
        return command;
    }

    private static async Task<int> Run(Settings settings, bool json)
    {
        await using var store = await NodeStore.OpenExisting(settings);
        var check = await StoreCheck.Of(store, settings.Data);
        if (json)
            Json.Write(new { ok = check.IsSound, check });
        else
            Tell(check);
        return check.IsSound ? ExitCode.Fine : ExitCode.Problems;
    }

    private static void Tell(StoreCheck check)
    {
        Line(check.OddSeats == 0, $"{check.Seats} seats, {check.OddSeats} without their five rows");
        Line(
            check.OddSizes == 0,
            $"{check.Items} items in {check.Streams} streams, {check.OddSizes} of a size that cannot be"
        );
        Line(true, $"{check.Mailboxes} mailboxes that letters were taken out of");
        Line(
            true,
            $"{check.Gaps} other streams with items missing: a circle closed for good, or damage"
        );
        Console.WriteLine(
            "Who can open a circle, and whether it is what was written, only its members can see, on its own page."
        );
    }

    private static void Line(bool isFine, FormattableString found) =>
        Console.WriteLine(
            $"{(isFine ? "fine" : "PROBLEM")}  {found.ToString(CultureInfo.InvariantCulture)}"
        );
}
