using Kith.Vault;
using Microsoft.Extensions.Hosting;

namespace Kith.Cli.Pings;

/// <summary>
/// Looks three times a minute whether a timer is due, and forgets sessions that are over. What it does it does from the
/// store, so it may die at any time.
/// </summary>
internal sealed class TimerWorker(Node node, Pinger pinger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pause = new PeriodicTimer(Pause);
        do await Look(stoppingToken);
        while (await pause.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken stop)
    {
        node.Sessions.Sweep();
        try
        {
            await node.Timers.Fire(pinger.Send, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The node is being stopped; what was not done is done at the next start.
        }
        catch (Exception broken) when (broken is IOException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync("failed: timers");
        }
    }
}
