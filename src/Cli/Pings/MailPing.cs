using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Kith.Vault;

namespace Kith.Cli.Pings;

/// <summary>
/// A mail that says there is something new. It goes to the keeper's mail server over STARTTLS, with a certificate that holds,
/// or to one on this machine; never in the open over a network.
/// </summary>
internal static class MailPing
{
    private const string Subject = "Notes";

    /// <summary>Whether the server took it.</summary>
    public static async Task<bool> Send(PingSettings settings, string to, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = !IsThisMachine(settings.Host!),
        };
        if (settings.Name is { } name)
            client.Credentials = new NetworkCredential(name, settings.Password);
        using var mail = new MailMessage(settings.From!, to, Subject, Ping.Words);
        try
        {
            await client.SendMailAsync(mail, stop);
            return true;
        }
        catch (Exception refused)
            when (refused is SmtpException or AuthenticationException or SocketException)
        {
            return false;
        }
    }

    private static bool IsThisMachine(string host) =>
        host is "localhost"
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
