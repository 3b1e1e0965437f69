using Kith.Vault;

namespace Kith.Cli.Pings;

/// <summary>Sends one ping, if this node's settings still allow it.</summary>
internal sealed class Pinger(PingSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether it went out. An address that the keeper no longer allows counts as done: trying on helps nobody.</summary>
    public async Task<bool> Send(Ping ping, CancellationToken stop)
    {
        if (settings.Rule.Read(ping.Address) != ping)
            return true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return ping.Way == PingWay.Mail
                ? await MailPing.Send(settings, ping.Address, patience.Token)
                : await WebPing.Send(ping.Address, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
