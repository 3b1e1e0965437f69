using System.Net.Sockets;
using System.Text;
using Kith.Vault;

namespace Kith.Cli.Pings;

/// <summary>A POST whose body is the same for everybody. It follows no redirect and uses no proxy.</summary>
internal static class WebPing
{
    private static readonly HttpMessageInvoker Line = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }
    );

    /// <summary>Whether the other side said that it has it.</summary>
    public static async Task<bool> Send(string address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(Ping.Words, Encoding.ASCII, "text/plain"),
        };
        try
        {
            using var answer = await Line.SendAsync(request, stop);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception refused)
            when (refused is HttpRequestException or SocketException or IOException)
        {
            return false;
        }
    }
}
