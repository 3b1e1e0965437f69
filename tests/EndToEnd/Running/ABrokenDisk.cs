using System.Diagnostics;
using System.Globalization;

namespace Kith.EndToEnd.Tests.Running;

/// <summary>From its making to its disposal, system calls of a running node fail.</summary>
internal sealed class ABrokenDisk : IAsyncDisposable
{
    private readonly Process trace;

    private ABrokenDisk(Process trace) => this.trace = trace;

    /// <param name="fault">What fails and how, as strace has it, such as <c>pwrite64:error=ENOSPC</c>.</param>
    public static async Task<ABrokenDisk> Of(ANode node, string fault)
    {
        var disk = new ABrokenDisk(
            Process.Start(
                "strace",
                [
                    "-f",
                    "-qq",
                    "-o",
                    Path.Combine(node.Folder.Sub("log"), "faults"),
                    "-e",
                    "trace=" + fault.Split(':')[0],
                    "-e",
                    "inject=" + fault,
                    "-p",
                    node.ProcessId.ToString(CultureInfo.InvariantCulture),
                ]
            )
        );
        await Until.Found("the trace", () => Task.FromResult(IsOn(node) ? "yes" : null));
        return disk;
    }

    public async ValueTask DisposeAsync()
    {
        // An end by force would leave the node stopped.
        await Tool.Run("kill", "-INT", $"{trace.Id}");
        await trace.WaitForExitAsync();
        trace.Dispose();
    }

    // Every thread, because the one that will write may be any of them.
    private static bool IsOn(ANode node) =>
        Directory
            .GetDirectories($"/proc/{node.ProcessId}/task")
            .All(thread =>
                !File.ReadAllText(Path.Combine(thread, "status"))
                    .Contains("TracerPid:\t0\n", StringComparison.Ordinal)
            );
}
