using System.CommandLine;
using Kith.Cli.Pings;

namespace Kith.Cli.Commands;

/// <summary><c>kith ping</c>: tries whether pings go out with the settings there are.</summary>
internal static class PingCommand
{
    private static readonly Argument<string> Address = new("address")
    {
        Description = "A mail address, or a web address on one of KITH_PING_HOSTS.",
    };

    public static Command Make()
    {
        var command = new Command("ping", "Send one ping, to try the settings.") { Address };
        command.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(Address), stop));
        return command;
    }

    private static async Task<int> Run(string address, CancellationToken stop)
    {
        try
        {
            var settings = PingSettings.Read();
            if (settings.Rule.Read(address) is not { } ping)
                return Say.WrongUse(
                    $"This node does not ping {address}: see KITH_MAIL_HOST and KITH_PING_HOSTS."
                );
            var sent = await new Pinger(settings).Send(ping, stop);
            Console.WriteLine(sent ? "Fine: it was taken." : "PROBLEM: it was not taken.");
            return sent ? ExitCode.Fine : ExitCode.Problems;
        }
        catch (SettingsProblem problem)
        {
            return Say.WrongUse(problem.Message);
        }
    }
}
