using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kith.EndToEnd.Tests.Running;

/// <summary>Waits for conditions instead of for time to pass.</summary>
internal static class Until
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until there is an answer.</summary>
    public static async Task<T> Found<T>(string what, Func<Task<T?>> look, int seconds = 120)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(Step);
        }
        throw new TimeoutException($"Waited {seconds} s for {what}.");
    }

    /// <summary>Waits until somebody listens on a port of this machine.</summary>
    public static Task Listens(int port) =>
        Found(
            $"port {port}",
            async () =>
            {
                using var knock = new TcpClient();
                try
                {
                    await knock.ConnectAsync(IPAddress.Loopback, port);
                    return "yes";
                }
                catch (SocketException)
                {
                    return null;
                }
            }
        );

    /// <summary>A port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
