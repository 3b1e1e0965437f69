using System.CommandLine;

namespace Kith.Cli.Commands;

/// <summary><c>kith health</c>: what a node needs, and whether it answers.</summary>
internal static class HealthCommand
{
    public static Command Make()
    {
        var command = new Command(
            "health",
            "Look whether everything a node needs is there, and whether it answers."
        )
        {
            Json.Option,
        };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(Json.Option), stop));
        return command;
    }

    private static async Task<int> Run(bool json, CancellationToken stop)
    {
        try
        {
            var checks = await Health.Check(Settings.Read(), stop);
            if (json)
                Json.Write(new { ok = checks.All(c => c.Ok), checks });
            else
                foreach (var check in checks)
                    Console.WriteLine(
                        $"{(check.Ok ? "fine" : "PROBLEM")}  {check.What}: {check.Found}"
                    );
            return checks.All(c => c.Ok) ? ExitCode.Fine : ExitCode.Problems;
        }
        catch (SettingsProblem problem)
        {
            return Say.WrongUse(problem.Message);
        }
    }
}
