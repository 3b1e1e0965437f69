using System.Diagnostics;

namespace Kith.EndToEnd.Tests.Scanners;

/// <summary>Runs a scanner of other people to its end, in a folder and a home of its own. One that is missing fails the test.</summary>
internal static class Guest
{
    /// <summary>Far longer than a scan takes on a quiet machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(45);

    /// <summary>All that it printed.</summary>
    public static async Task<string> Run(
        string home,
        string program,
        params IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment =
            {
                ["HOME"] = home,
                ["TMPDIR"] = home,
                ["PYTHONIOENCODING"] = "utf-8",
                // One of them fetches a list when it starts, needed or not. Nothing listens there: no test leaves this machine.
                ["http_proxy"] = "http://127.0.0.1:9",
                ["https_proxy"] = "http://127.0.0.1:9",
                ["no_proxy"] = "127.0.0.1,localhost",
            },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var printed = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Longest);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        return await printed + await complained;
    }
}
