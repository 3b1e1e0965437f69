using System.Diagnostics;

namespace Kith.Cli.Tests;

/// <summary>The built program, run as a person at a terminal runs it, in a folder of its own.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    private static readonly string Program = Path.Combine(
        Root,
        "src",
        "Cli",
        "bin",
        Directory.GetParent(AppContext.BaseDirectory.TrimEnd('/'))!.Name,
        "net10.0",
        "kith"
    );

    public static string Pack { get; } = Path.Combine(Root, "packs", "toolkit");

    public string Folder { get; } = Directory.CreateTempSubdirectory("terminal-").FullName;

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text) =>
        File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Runs <c>kith</c> with these words.</summary>
    public (int Code, string Said) Kith(params IEnumerable<string> words)
    {
        using var process = Process.Start(How(words))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts <c>kith serve</c> with these words on a free port; back when it says that it is ready.</summary>
    public Running Serve(params IEnumerable<string> words)
    {
        var process = Process.Start(How(["serve", "--urls", "http://127.0.0.1:0", .. words]))!;
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith("Press Ctrl-C", StringComparison.Ordinal))
                return new(process);
        throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ProcessStartInfo How(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(Program, words)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment["KITH_PACK"] = Pack;
        return start;
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Kith.slnx"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException());
}

/// <summary>A node that runs until it is disposed of.</summary>
internal sealed class Running(Process process) : IDisposable
{
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
