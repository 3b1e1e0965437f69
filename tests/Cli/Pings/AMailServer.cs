using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Kith.Cli.Tests.Pings;

/// <summary>A mail server for one mail at a time: it speaks as much SMTP as it takes (RFC 5321, RFC 3207), on a free port.</summary>
internal sealed class AMailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Any, 0);
    private readonly X509Certificate2? certificate;
    private readonly List<string> heard = [];

    /// <param name="certificate">What it offers STARTTLS with; null for a server that does not.</param>
    public AMailServer(X509Certificate2? certificate)
    {
        this.certificate = certificate;
        listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every line that came in, commands and mails.</summary>
    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (heard)
                return [.. heard];
        }
    }

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Answer(client.GetStream());
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(Stream line)
    {
        try
        {
            await Say(line, "220 mail.example ready");
            await Talk(line, isOpen: true);
        }
        catch (Exception gone)
            when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The other side hung up; what it said until then was heard.
        }
    }

    private async Task Talk(Stream line, bool isOpen)
    {
        while (await Listen(line) is { } said)
            switch (said.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Say(
                        line,
                        isOpen && certificate is not null
                            ? "250-mail.example\r\n250 STARTTLS"
                            : "250 mail.example"
                    );
                    break;
                case "STARTTLS":
                    await Say(line, "220 go on");
                    var sealedLine = new SslStream(line);
                    await sealedLine.AuthenticateAsServerAsync(certificate!);
                    await Talk(sealedLine, isOpen: false);
                    return;
                case "DATA":
                    await Say(line, "354 go on");
                    while (await Listen(line) is { } part && part != ".") { }
                    await Say(line, "250 taken");
                    break;
                case "QUIT":
                    await Say(line, "221 bye");
                    return;
                default:
                    await Say(line, "250 fine");
                    break;
            }
    }

    private async Task<string?> Listen(Stream line)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (await line.ReadAsync(one) == 1)
            if (one[0] == '\n')
            {
                lock (heard)
                    heard.Add(text.ToString().TrimEnd('\r'));
                return text.ToString().TrimEnd('\r');
            }
            else
                text.Append((char)one[0]);
        return null;
    }

    private static async Task Say(Stream line, string words) =>
        await line.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"));
}
