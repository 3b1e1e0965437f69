using System.Diagnostics;

namespace Kith.EndToEnd.Tests.Running;

/// <summary>Runs a program from the system to its end. A tool that is missing fails the test.</summary>
internal static class Tool
{
    public static async Task<Outcome> Try(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            }
        )!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>What the program printed; it must end well.</summary>
    public static async Task<string> Run(string program, params IEnumerable<string> arguments)
    {
        var outcome = await Try(program, arguments);
        Assert.True(outcome.Code == 0, $"{program}: {outcome.Errors}{outcome.Output}");
        return outcome.Output;
    }
}

internal sealed record Outcome(int Code, string Output, string Errors);
