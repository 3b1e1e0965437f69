using System.Net.Sockets;
using System.Text;

namespace Kith.Web.Tests;

/// <summary>Requests no browser sends.</summary>
public sealed class MalformedRequestTests
{
    private static readonly string[] Lines =
    [
        "GET / HTTP/1.1",
        "GET  / HTTP/1.1",
        "GET / HTTP/9.9",
        "GET",
        "",
        "get / HTTP/1.1",
        "GET /%00 HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /../../etc/passwd HTTP/1.1",
        "GET //evil.example/ HTTP/1.1",
        "GET http://evil.example/ HTTP/1.1",
        "GET /guide/%F0%28%8C%28 HTTP/1.1",
        "GET /?as=ally&as=%00&paper[]=x HTTP/1.1",
        "GET /guide/s2?as= HTTP/1.1",
        $"GET /{new string('a', 5000)} HTTP/1.1",
        "POST /search HTTP/1.1",
        "POST /look HTTP/1.1",
        "PUT /leave HTTP/1.1",
        "CONNECT / HTTP/1.1",
        "OPTIONS * HTTP/1.1",
    ];

    private static readonly string[] Headers =
    [
        "Host: 127.0.0.1",
        "Host: 127.0.0.1\r\nHost: other.example",
        "Host: [::1",
        "NoHost: x",
        "Host: 127.0.0.1\r\nContent-Length: -1",
        "Host: 127.0.0.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked",
        "Host: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nq=%ff%00%",
        "Host: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=\r\nContent-Length: 2\r\n\r\n--",
        "Host: 127.0.0.1\r\nCookie: look=\u0001; ;;=;__Host-kith=x\r\nAccept-Encoding: ;;,q=,br;q=z",
        "Host: 127.0.0.1\r\nX: " + "a\nb: ",
    ];

    [Fact]
    public async Task Two_hundred_of_them_never_break_the_node()
    {
        var failures = new List<string>();
        await using var node = await WebNode.Start(new WebOptions { Failed = failures.Add });
        var sent = 0;
        foreach (var line in Lines)
        foreach (var header in Headers)
        {
            var status = await Ask(
                node.Address,
                $"{line}\r\n{header}\r\nConnection: close\r\n\r\n"
            );
            Assert.False(
                status.Contains(" 500", StringComparison.Ordinal),
                $"{line}\n{header}\n{status}"
            );
            sent++;
        }
        Assert.Equal(200, sent);
        Assert.Empty(failures);
        Assert.Equal("ok\n", await node.Reader.GetStringAsync("/healthz"));
    }

    private static async Task<string> Ask(Uri node, string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(node.Host, node.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            connection.Client.Shutdown(SocketShutdown.Send);
            return await reader.ReadLineAsync() ?? "closed";
        }
        // Hanging up is an answer too.
        catch (Exception hungUp) when (hungUp is IOException or SocketException)
        {
            return "closed";
        }
    }
}
