using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage.Tests;

/// <summary>
/// The system calls of a SQLite writer are recorded, and the power is cut between any two of them: what was flushed is on
/// the disk, and of what was not, any part or none.
/// </summary>
[Trait("Kind", "long")]
public sealed class PowerCutTests
{
    const int Saves = 120;

    [Fact]
    public Task Nothing_acknowledged_is_lost_at_sixty_power_cuts() => Cut(60);

    [Fact]
    public Task Nothing_acknowledged_is_lost_at_a_thousand_power_cuts() => Cut(1000);

    [Fact]
    public async Task A_disk_that_flushes_nothing_loses_what_was_acknowledged()
    {
        var trace = Record();
        var lost = 0;
        for (var i = 0; i < 40; i++)
            lost += await IsBroken(trace) ? 1 : 0;

        Assert.True(lost > 0, "The replay loses nothing even so; it shows nothing.");
    }

    static async Task<bool> IsBroken(SystemCalls trace)
    {
        try
        {
            return await Lost(trace, Chance.Below(trace.Calls.Count), honest: false) > 0;
        }
        catch (Exception broken) when (broken is SqliteException or Xunit.Sdk.XunitException)
        {
            return true;
        }
    }

    static async Task Cut(int points)
    {
        var trace = Record();
        Assert.True(trace.Calls.Count(c => c.Kind == CallKind.Said) >= Saves, "Little was saved.");
        Assert.True(trace.Calls.Count(c => c.Kind == CallKind.Flush) >= Saves / 8, "No flushes.");
        for (var i = 0; i < points; i++)
            Assert.Equal(0, await Lost(trace, Chance.Below(trace.Calls.Count), honest: true));
    }

    /// <summary>How many acknowledged saves are not there after the power was cut before this call.</summary>
    static async Task<int> Lost(SystemCalls trace, int at, bool honest)
    {
        using var folder = new TemporaryFolder();
        var (files, acknowledged) = trace.Until(at, honest);
        foreach (var (name, content) in files)
            await File.WriteAllBytesAsync(folder.File(name), content);
        if (!files.ContainsKey("kith.db"))
            return acknowledged.Count;
        await using var store = await SqliteStore.Open(folder.File("kith.db"));
        var lost = 0;
        foreach (var (stream, last) in acknowledged)
        {
            var read = await store.Read(stream, 0);
            Assert.All(read, item => Assert.Equal(Program.Content(stream, item.Seq), item.Sealed));
            Assert.Equal(read.Count, await store.Next(Program.Twin(stream)));
            lost += read.Count > last ? 0 : 1;
        }
        return lost;
    }

    static SystemCalls Record()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("calls");
        Directory.CreateDirectory(folder.File(SystemCalls.Folder));
        Programs.Run(
            "strace",
            "-f",
            "-y",
            "-xx",
            "-s",
            "70000",
            "-e",
            "trace=write,pwrite64,fsync,fdatasync,ftruncate,unlink",
            "-o",
            log,
            Environment.ProcessPath!,
            typeof(PowerCutTests).Assembly.Location,
            "sqlite",
            folder.File(SystemCalls.Folder + "/kith.db"),
            $"{Saves}"
        );
        return SystemCalls.Read(log);
    }
}
