using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Storage.Tests;

enum CallKind
{
    Write,
    Cut,
    Remove,
    Flush,
    Said,
}

/// <summary>One thing that a program did to a file, or said on standard output.</summary>
sealed record SystemCall(CallKind Kind, string File, long At, byte[] Bytes);

/// <summary>What a program did to its files, in order, as strace saw it.</summary>
sealed partial record SystemCalls(IReadOnlyList<SystemCall> Calls)
{
    const int Sector = 512;

    /// <summary>The name of the folder the files are in. A file is gone for good once its folder was flushed.</summary>
    internal const string Folder = "data";

    /// <summary>
    /// The files as a disk holds them when the power is cut before this call, and what was acknowledged by then. What was
    /// written and not flushed is there or not, sector by sector.
    /// </summary>
    /// <param name="honest">Whether the disk does what a flush asks for.</param>
    internal (Dictionary<string, byte[]> Files, Dictionary<StreamId, long> Acknowledged) Until(
        int end,
        bool honest
    )
    {
        var disk = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var waiting = new List<SystemCall>();
        var acknowledged = new Dictionary<StreamId, long>();
        foreach (var call in Calls.Take(end))
            switch (call.Kind)
            {
                case CallKind.Said:
                    Acknowledge(Encoding.ASCII.GetString(call.Bytes), acknowledged);
                    break;
                case CallKind.Flush when honest:
                    foreach (var done in waiting.Where(w => IsFlushed(w, call)))
                        Apply(disk, done);
                    waiting.RemoveAll(w => IsFlushed(w, call));
                    break;
                case CallKind.Write or CallKind.Cut or CallKind.Remove:
                    waiting.Add(call);
                    break;
            }
        var luck = Chance.Below(3);
        foreach (var call in waiting.Where(_ => luck > 0))
            if (luck == 2 || Chance.Below(2) == 0)
                Apply(disk, call.Kind == CallKind.Write ? Torn(call) : call);
        return (disk, acknowledged);
    }

    internal static SystemCalls Read(string log)
    {
        var calls = new List<SystemCall>();
        var flushing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in System.IO.File.ReadLines(log))
            if (Resumed().Match(line) is { Success: true } resumed)
            {
                // A flush counts from when it returned, not from when it was asked for.
                if (flushing.Remove(resumed.Groups["thread"].Value, out var file))
                    calls.Add(new(CallKind.Flush, file, 0, []));
            }
            else if (Call().Match(line) is { Success: true } call)
                Add(calls, flushing, call);
        return new(calls);
    }

    static void Add(List<SystemCall> calls, Dictionary<string, string> flushing, Match call)
    {
        var file = Path.GetFileName(Plain(call.Groups["file"].Value));
        var bytes = Decode(call.Groups["bytes"].Value);
        var number = Number(call.Groups["number"].Value);
        switch (call.Groups["name"].Value)
        {
            case "write" when !IsOurs(file):
                calls.Add(new(CallKind.Said, "", 0, bytes));
                break;
            case "pwrite64" when IsOurs(file):
                calls.Add(new(CallKind.Write, file, number, bytes));
                break;
            case "ftruncate" when IsOurs(file):
                calls.Add(new(CallKind.Cut, file, number, []));
                break;
            case "unlink":
                var gone = Path.GetFileName(Encoding.UTF8.GetString(bytes));
                if (IsOurs(gone))
                    calls.Add(new(CallKind.Remove, gone, 0, []));
                break;
            case "fsync" or "fdatasync" when IsOurs(file) || file == Folder:
                if (call.Value.Contains("unfinished", StringComparison.Ordinal))
                    flushing[call.Groups["thread"].Value] = file;
                else
                    calls.Add(new(CallKind.Flush, file, 0, []));
                break;
        }
    }

    static bool IsFlushed(SystemCall waiting, SystemCall flush) =>
        waiting.Kind == CallKind.Remove ? flush.File == Folder : flush.File == waiting.File;

    static bool IsOurs(string file) => file is "kith.db" or "kith.db-wal" or "kith.db-journal";

    static SystemCall Torn(SystemCall call)
    {
        if (Chance.Below(2) == 0)
            return call;
        var kept = Chance.Below(call.Bytes.Length / Sector + 1) * Sector;
        return call with { Bytes = call.Bytes[..kept] };
    }

    static void Apply(Dictionary<string, byte[]> disk, SystemCall call)
    {
        var content = disk.GetValueOrDefault(call.File, []);
        if (call.Kind == CallKind.Remove)
        {
            disk.Remove(call.File);
            return;
        }
        var length =
            call.Kind == CallKind.Cut
                ? call.At
                : Math.Max(content.Length, call.At + call.Bytes.Length);
        Array.Resize(ref content, (int)length);
        call.Bytes.CopyTo(content, call.Kind == CallKind.Cut ? 0 : (int)call.At);
        disk[call.File] = content;
    }

    static void Acknowledge(string said, Dictionary<StreamId, long> acknowledged)
    {
        foreach (var line in said.Split('\n'))
            Program.Note(line, acknowledged);
    }

    static byte[] Decode(string text) =>
        Convert.FromHexString(text.Replace("\\x", "", StringComparison.Ordinal));

    static string Plain(string text) =>
        text.StartsWith("\\x", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Decode(text))
            : text;

    static long Number(string text) =>
        text.Length == 0 ? 0 : long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """^(?<thread>\d+) +(?<name>\w+)\((?:(?<fd>\d+)<(?<file>[^>]*)>)?(?:,? ?"(?<bytes>(?:\\x[0-9a-f]{2})*)"(?:, \d+)?)?(?:, (?<number>\d+))?""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Call();

    [GeneratedRegex(
        """^(?<thread>\d+) +<\.\.\. (fsync|fdatasync) resumed>""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Resumed();
}
