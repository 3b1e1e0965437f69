using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Kith.Cli.Commands;

/// <summary><c>kith version</c>.</summary>
internal static class VersionCommand
{
    public static Command Make()
    {
        var command = new Command("version", "Say which version this is.") { Json.Option };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(Json.Option))
                Json.Write(new { kith = Kith, runtime = Runtime });
            else
                Console.WriteLine($"kith {Kith} on {Runtime}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Kith =>
        typeof(VersionCommand)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    private static string Runtime => RuntimeInformation.FrameworkDescription;
}
