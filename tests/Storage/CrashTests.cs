using System.Diagnostics;
using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>An acknowledged save is on disk; an unacknowledged one is wholly there or wholly absent.</summary>
public sealed class CrashTests
{
    const int Kills = 50;

    [Fact]
    public async Task Fifty_kills_of_a_SQLite_writer_lose_nothing_acknowledged()
    {
        using var folder = new TemporaryFolder();
        await Kill("sqlite", folder.File("kith.db"));
    }

    [Fact]
    public async Task Fifty_kills_of_a_PostgreSQL_writer_lose_nothing_acknowledged() =>
        await Kill("postgres", PostgresServer.NewDatabase());

    static async Task Kill(string engine, string address)
    {
        var acknowledged = new Dictionary<StreamId, long>();
        for (var kill = 0; kill < Kills; kill++)
            await WriteUntilKilled(engine, address, acknowledged);

        Assert.True(
            acknowledged.Count >= Kills,
            "Too few writers got anything done to show anything."
        );
        await using var store = await Program.Open(engine, address);
        foreach (var (stream, last) in acknowledged)
        {
            var read = await store.Read(stream, 0);
            Assert.True(read.Count > last, $"{stream}: {last} was acknowledged and is gone.");
            Assert.All(read, item => Assert.Equal(Program.Content(stream, item.Seq), item.Sealed));
            Assert.Equal(read.Count, await store.Next(Program.Twin(stream)));
        }
    }

    static async Task WriteUntilKilled(
        string engine,
        string address,
        Dictionary<StreamId, long> acknowledged
    )
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(CrashTests).Assembly.Location, engine, address]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var writer = Process.Start(start)!;
        var lines = 1 + Chance.Below(100);
        for (var line = 0; await writer.StandardOutput.ReadLineAsync() is { } said; line++)
        {
            // Words still in the pipe when the writer dies count too: they were said after the save.
            if (line == lines)
                writer.Kill();
            Program.Note(said, acknowledged);
        }
        await writer.WaitForExitAsync();
    }
}
