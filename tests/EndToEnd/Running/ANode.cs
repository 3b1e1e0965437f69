using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Kith.EndToEnd.Tests.Running;

/// <summary>
/// The built program, running as its own process on a loopback port, with a data folder, a home and a folder for
/// temporary files that nothing else uses. What it prints is kept as its log.
/// </summary>
public sealed partial class ANode : IAsyncDisposable
{
    private readonly TempFolder folder = new("node");
    private readonly NodeWishes wishes;
    private readonly List<string> printed = [];
    private Process? process;

    private ANode(NodeWishes wishes)
    {
        this.wishes = wishes;
        // A run that is broken off leaves no process behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process?.Kill();
    }

    public Uri Address { get; } = new($"http://127.0.0.1:{Until.FreePort()}");

    /// <summary>Everything the node could have written to: data, home, temporary files, log.</summary>
    public TempFolder Folder => folder;

    public string Data => folder.Sub("data");

    /// <summary>What it printed so far, over all its starts.</summary>
    public string Printed
    {
        get
        {
            lock (printed)
                return string.Join('\n', printed);
        }
    }

    public int ProcessId => process!.Id;

    /// <summary>The one-time link that it printed for the keeper.</summary>
    public string SetupLink => new Uri(SetupShape().Match(Printed).Value).PathAndQuery;

    public static async Task<ANode> Start(NodeWishes? wishes = null)
    {
        var node = new ANode(wishes ?? new());
        try
        {
            await node.Run();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs another command of the program on the same data; it must end well.</summary>
    public async Task Command(params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(Repository.Program, [.. words, "--data", Data]);
        Surround(start, later: null);
        using var command = Process.Start(start)!;
        command.StandardInput.Close();
        var said = command.StandardError.ReadToEndAsync();
        Keep(await command.StandardOutput.ReadToEndAsync());
        await command.WaitForExitAsync();
        Keep(await said);
        Assert.True(command.ExitCode == 0, await said);
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Starts it again on the same folder and port.</summary>
    /// <param name="later">How far its clock is ahead from now on.</param>
    public async Task Restart(TimeSpan? later = null)
    {
        if (process is not null)
            await Kill();
        await Run(later);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Kill();
        folder.Dispose();
    }

    private async Task Run(TimeSpan? later = null)
    {
        var before = Lines;
        process = Process.Start(HowToStart(later))!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        await Until.Found(
            "the node",
            () =>
            {
                Assert.False(process.HasExited, "The node ended: " + Printed);
                return Task.FromResult(IsReady(before) ? "yes" : null);
            }
        );
    }

    private ProcessStartInfo HowToStart(TimeSpan? later)
    {
        string[] arguments = ["serve", "--data", Data, "--urls", Address.ToString().TrimEnd('/')];
        var start = new ProcessStartInfo(Repository.Program, arguments);
        if (wishes.Practice)
            start.ArgumentList.Add("--practice");
        Surround(start, later);
        return start;
    }

    private void Surround(ProcessStartInfo start, TimeSpan? later)
    {
        start.WorkingDirectory = folder.Sub("home");
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.Environment["KITH_HOME"] = Repository.Root;
        start.Environment["HOME"] = folder.Sub("home");
        start.Environment["TMPDIR"] = folder.Sub("tmp");
        // As the launcher has it.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in wishes.Environment)
            start.Environment[name] = value;
        if (later is { } ahead)
            Later.Set(start.Environment, ahead);
    }

    private int Lines
    {
        get
        {
            lock (printed)
                return printed.Count;
        }
    }

    private bool IsReady(int before)
    {
        lock (printed)
            return printed
                .Skip(before)
                .Any(line => line.StartsWith("Press Ctrl-C", StringComparison.Ordinal));
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (printed)
        {
            printed.Add(line);
            File.AppendAllText(Path.Combine(folder.Sub("log"), "printed"), line + "\n");
        }
    }

    [GeneratedRegex(@"https?://\S+/set-up/\S+", RegexOptions.None, 1000)]
    private static partial Regex SetupShape();
}

/// <summary>What kind of node is wanted.</summary>
public sealed record NodeWishes
{
    /// <summary>With the finished, invented intervention.</summary>
    public bool Practice { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>();
}
