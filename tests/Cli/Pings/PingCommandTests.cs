using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kith.Cli.Tests.Pings;

/// <summary>Pings say one thing, and go only where the keeper lets them go.</summary>
public sealed class PingCommandTests : IDisposable
{
    private const string To = "someone@example.org";

    private readonly Terminal terminal = new();

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void A_mail_says_that_there_is_something_new_and_nothing_else()
    {
        using var server = new AMailServer(certificate: null);
        Mail("127.0.0.1", server);

        var (code, said) = terminal.Kith("ping", To);

        Assert.True(code == 0, said);
        var mail = server
            .Heard.SkipWhile(l => l != "DATA")
            .Skip(1)
            .TakeWhile(l => l != ".")
            .ToList();
        Assert.Contains("Subject: Notes", mail);
        Assert.Equal(
            "There is something new.",
            string.Concat(mail.SkipWhile(l => l.Length > 0)).Trim()
        );
        var headers = mail.TakeWhile(l => l.Length > 0)
            .Select(l => l.Split(':')[0].ToUpperInvariant());
        Assert.Subset(
            new HashSet<string>
            {
                "MIME-VERSION",
                "FROM",
                "TO",
                "DATE",
                "SUBJECT",
                "CONTENT-TYPE",
                "CONTENT-TRANSFER-ENCODING",
            },
            headers.ToHashSet()
        );
        Assert.DoesNotContain(
            server.Heard,
            l => l.Contains("kith", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Over_a_network_a_mail_goes_out_sealed_to_a_server_whose_certificate_holds()
    {
        using var certificate = ACertificate.Make();
        using var server = new AMailServer(certificate);
        Mail(ACertificate.Host, server);
        terminal.Write("root.pem", certificate.ExportCertificatePem());
        terminal.Set("SSL_CERT_FILE", Path.Combine(terminal.Folder, "root.pem"));

        var (code, said) = terminal.Kith("ping", To);

        Assert.True(code == 0, said + string.Join('\n', server.Heard));
        Assert.Contains("STARTTLS", server.Heard);
        Assert.Contains(server.Heard, l => l.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_server_with_a_wrong_certificate_or_none_learns_no_address(bool hasCertificate)
    {
        using var certificate = ACertificate.Make();
        using var server = new AMailServer(hasCertificate ? certificate : null);
        Mail(ACertificate.Host, server);

        var (code, _) = terminal.Kith("ping", To);

        Assert.Equal(1, code);
        Assert.Contains(server.Heard, l => l.StartsWith("EHLO", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Heard, l => l.Contains(To, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_web_ping_is_one_post_with_the_same_words_for_everybody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = Task.Run(() => Take(listener));
        terminal.Set("KITH_PING_HOSTS", "127.0.0.1");
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (code, said) = terminal.Kith("ping", $"http://127.0.0.1:{port}/topic");

        Assert.True(code == 0, said);
        Assert.Equal(
            $"""
            POST /topic HTTP/1.1
            Host: 127.0.0.1:{port}
            Content-Type: text/plain; charset=us-ascii
            Content-Length: 23

            There is something new.
            """,
            (await asked).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Nothing_goes_out_unless_the_keeper_names_a_way()
    {
        Assert.Equal(2, terminal.Kith("ping", To).Code);
        Assert.Equal(2, terminal.Kith("ping", "https://example.org/x").Code);
        terminal.Set("KITH_PING_HOSTS", "example.org");
        Assert.Equal(2, terminal.Kith("ping", "https://other.example/x").Code);
        Assert.Equal(2, terminal.Kith("ping", "http://example.org/x").Code);
        terminal.Set("KITH_MAIL_HOST", "127.0.0.1");
        Assert.Equal(2, terminal.Kith("ping", To).Code);
    }

    private void Mail(string host, AMailServer server)
    {
        terminal.Set("KITH_MAIL_HOST", host);
        terminal.Set("KITH_MAIL_PORT", server.Port.ToString(CultureInfo.InvariantCulture));
        terminal.Set("KITH_MAIL_FROM", "notes@example.org");
    }

    private static async Task<string> Take(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var asked = new StringBuilder();
        var part = new byte[4096];
        while (!asked.ToString().EndsWith("new.", StringComparison.Ordinal))
            asked.Append(Encoding.ASCII.GetString(part, 0, await stream.ReadAsync(part)));
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        return asked.ToString();
    }
}
