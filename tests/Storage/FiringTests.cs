using System.Diagnostics;
using System.Globalization;
using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>A node killed while its timers go off: each letter arrives once, and each ping at least once.</summary>
public sealed class FiringTests
{
    const int Timers = 60;

    [Fact]
    [Trait("Kind", "long")]
    public async Task Killing_a_node_while_timers_go_off_loses_none_and_doubles_none_on_SQLite()
    {
        using var folder = new TemporaryFolder();
        await Kill("sqlite", folder.File("kith.db"), folder);
    }

    [Fact]
    [Trait("Kind", "long")]
    public async Task Killing_a_node_while_timers_go_off_loses_none_and_doubles_none_on_PostgreSQL()
    {
        using var folder = new TemporaryFolder();
        await Kill("postgres", PostgresServer.NewDatabase(), folder);
    }

    static async Task Kill(string engine, string address, TemporaryFolder folder)
    {
        var set = await SetTimers(engine, address, folder);
        var pinged = new HashSet<string>(StringComparer.Ordinal);
        var kills = 0;
        while (!await FireUntilKilled([engine, address, folder.Path], pinged))
            kills++;

        Assert.True(kills > 5, $"Only {kills} kills: too few to show anything.");
        Assert.Equal(set.Names, pinged.Order(StringComparer.Ordinal));
        await using var store = await Program.Open(engine, address);
        using var node = await Node.Open(
            store,
            new(folder.Path) { Cost = TestNode.Cheap },
            Later()
        );
        using var passphrase = Passphrase.FromWords(set.Words);
        using var seat = ((SignIn.Opened)await node.Seats.Open("Maya", passphrase)).Seat;
        using var session = node.Sessions.Find(node.Sessions.Begin(seat))!;
        var alarms = await node.Timers.Alarms(session);
        Assert.Equal(Timers, alarms.Count);
        Assert.Equal(Timers, alarms.Select(a => a.Timer).Distinct().Count());
    }

    /// <summary>One reminder for each name, all due now, each with a ping of that name.</summary>
    static async Task<(string Words, IEnumerable<string> Names)> SetTimers(
        string engine,
        string address,
        TemporaryFolder folder
    )
    {
        await using var store = await Program.Open(engine, address);
        var clock = new FakeClock();
        using var node = await Node.Open(store, new(folder.Path) { Cost = TestNode.Cheap }, clock);
        var made = await node.Setup((await node.NewSetupToken())!, "Maya");
        using var seat = made!.Seat;
        using var session = node.Sessions.Find(node.Sessions.Begin(seat))!;
        var names = Enumerable
            .Range(100, Timers)
            .Select(i => i.ToString(CultureInfo.InvariantCulture))
            .ToList();
        foreach (var name in names)
            await node.Timers.Remind(
                session,
                Vault.Timers.NewId(),
                clock.GetUtcNow(),
                [new(PingWay.Mail, name)]
            );
        return (made.Words, names);
    }

    /// <summary>True when the program came to its end before it was killed.</summary>
    static async Task<bool> FireUntilKilled(string[] arguments, HashSet<string> pinged)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(FiringTests).Assembly.Location, .. arguments]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var (until, said, ended) = (1 + Chance.Below(8), 0, false);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Length == 3)
                pinged.Add(line);
            ended |= line == "the end";
            if (said++ == until)
                process.Kill();
        }
        await process.WaitForExitAsync();
        return ended;
    }

    internal static FakeClock Later()
    {
        var clock = new FakeClock();
        clock.Advance(TimeSpan.FromMinutes(1));
        return clock;
    }
}
