using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Kith.Packs;

namespace Kith.Cli;

/// <param name="What">What was looked at.</param>
/// <param name="Found">What was found, for a keeper.</param>
internal sealed record HealthCheck(string What, bool Ok, string Found);

/// <summary>Looks at what a node needs, from the outside.</summary>
internal static class Health
{
    private const string Sodium = "libsodium.so.23";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<HealthCheck>> Check(
        Settings settings,
        CancellationToken stop
    ) => [Library(), Pack(settings.Pack), Data(settings.Data), await Answer(settings.Urls, stop)];

    private static HealthCheck Library()
    {
        var there = NativeLibrary.TryLoad(Sodium, out _);
        return new(
            "sealing library",
            there,
            there ? Sodium : $"{Sodium} is missing: install libsodium23"
        );
    }

    private static HealthCheck Pack(string folder)
    {
        if (!Directory.Exists(folder))
            return new("pack", false, $"there is no folder {folder}");
        var problems = PackReader.Read(folder).Problems.Count;
        return new(
            "pack",
            problems == 0,
            problems == 0 ? folder : $"{problems} problems in {folder}"
        );
    }

    private static HealthCheck Data(string folder)
    {
        if (!Directory.Exists(folder))
            return new("data folder", true, $"{folder} does not exist yet");
        var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return new("data folder", true, folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new("data folder", false, problem.Message);
        }
    }

    private static async Task<HealthCheck> Answer(string urls, CancellationToken stop)
    {
        var address = new Uri(
            urls.Split(';')[0].Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
        );
        try
        {
            var status = await Ask(address, stop);
            return new(
                "node",
                status.Contains(" 200 ", StringComparison.Ordinal),
                $"{address} says {status}"
            );
        }
        catch (Exception problem)
            when (problem is SocketException or IOException or OperationCanceledException)
        {
            return new("node", false, $"{address} does not answer");
        }
    }

    private static async Task<string> Ask(Uri address, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, patience.Token);
        var stream = connection.GetStream();
        var question = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(question), patience.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadLineAsync(patience.Token) ?? "nothing";
    }
}
