using System.Diagnostics;
using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>
/// A SQLite writer meets a disk that is full or broken: for one call, or from that call on. What it said was saved is
/// there afterwards; what it could not save it did not say; and it goes on as soon as the disk does.
/// </summary>
public sealed class BrokenDiskTests
{
    const int Saves = 160;
    const int LatestCall = 60;
    const int MostTries = 10;

    // On one thread of the writer, or from there on: chance decides which call it is.
    static readonly string[] Faults =
    [
        "pwrite64:error=ENOSPC:when={0}",
        "pwrite64:error=ENOSPC:when={0}+",
        "pwrite64:error=EIO:when={0}",
        "fsync,fdatasync:error=EIO:when={0}",
        "fsync,fdatasync:error=EIO:when={0}+",
        "fsync,fdatasync:error=EIO:when={0}+7",
        "ftruncate:error=EIO:when=1+",
    ];

    [Fact]
    public Task Seven_faults_of_the_disk_lose_nothing_acknowledged() => Break(Faults.Length);

    [Fact]
    [Trait("Kind", "long")]
    public Task Two_hundred_faults_of_the_disk_lose_nothing_acknowledged() => Break(200);

    /// <summary>So many runs in each of which a call did fail: one that was to fail may never have been made.</summary>
    static async Task Break(int runs)
    {
        var (broken, refused, saved) = (0, 0, 0L);
        for (var tries = 0; broken < runs; tries++)
        {
            Assert.True(
                tries < MostTries * runs,
                $"A call failed in {broken} runs of {tries} only."
            );
            using var folder = new TemporaryFolder();
            var words = Write(folder, Faults[broken % Faults.Length]);
            var log = await File.ReadAllTextAsync(folder.File("calls"));
            broken += log.Contains("(INJECTED)", StringComparison.Ordinal) ? 1 : 0;
            refused += words.Split(Program.Refused).Length - 1;
            saved += await Check(folder, words);
        }

        Assert.True(refused > 0, "No save was refused, so nothing is shown.");
        Assert.True(saved >= runs, $"Only {saved} streams had anything in {runs} runs.");
    }

    /// <summary>What a writer said; it must come to its end by itself unless it could not even begin.</summary>
    static string Write(TemporaryFolder folder, string fault)
    {
        var call = 1 + Chance.Below(LatestCall);
        var start = new ProcessStartInfo(
            "strace",
            [
                "-f",
                "-qq",
                "-o",
                folder.File("calls"),
                "-e",
                "trace=pwrite64,fsync,fdatasync,ftruncate",
                "-e",
                "inject=" + fault.Replace("{0}", $"{call}", StringComparison.Ordinal),
                Environment.ProcessPath!,
                typeof(BrokenDiskTests).Assembly.Location,
                "sqlite",
                folder.File("kith.db"),
                $"{Saves}",
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var writer = Process.Start(start)!;
        var errors = writer.StandardError.ReadToEndAsync();
        var words = writer.StandardOutput.ReadToEnd();
        writer.WaitForExit();
        Assert.True(
            writer.ExitCode == 0 || words.Contains(Program.NoStore, StringComparison.Ordinal),
            $"{fault} at {call}: {words[..Math.Min(words.Length, 200)]} {errors.Result}"
        );
        return words;
    }

    /// <summary>How many streams were acknowledged; every item of them is there.</summary>
    static async Task<int> Check(TemporaryFolder folder, string words)
    {
        var acknowledged = new Dictionary<StreamId, long>();
        foreach (var line in words.Split('\n'))
            Program.Note(line, acknowledged);
        await using var store = await SqliteStore.Open(folder.File("kith.db"));
        foreach (var (stream, last) in acknowledged)
        {
            var read = await store.Read(stream, 0);
            Assert.True(read.Count > last, $"{stream}: {last} was acknowledged and is gone.");
            Assert.All(read, item => Assert.Equal(Program.Content(stream, item.Seq), item.Sealed));
            Assert.Equal(read.Count, await store.Next(Program.Twin(stream)));
        }
        return acknowledged.Count;
    }
}
