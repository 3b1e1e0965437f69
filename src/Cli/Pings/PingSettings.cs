using System.Globalization;
using Kith.Vault;

namespace Kith.Cli.Pings;

/// <summary>How a node pings people. Off unless a mail server or a host is named.</summary>
/// <param name="From">The address that mails come from.</param>
internal sealed record PingSettings(
    string? Host,
    int Port,
    string? From,
    string? Name,
    string? Password,
    IReadOnlyList<string> WebHosts
)
{
    private const int Submission = 587;

    public PingRule Rule => new(Host is not null, WebHosts);

    /// <exception cref="SettingsProblem">A value cannot be understood, or one is missing.</exception>
    public static PingSettings Read()
    {
        var host = Settings.Variable("KITH_MAIL_HOST");
        var from = Settings.Variable("KITH_MAIL_FROM");
        if (host is not null && from is null)
            throw new SettingsProblem(
                "KITH_MAIL_HOST is set and KITH_MAIL_FROM is not. Write the address that mails come from."
            );
        return new(
            host,
            PortOf(Settings.Variable("KITH_MAIL_PORT")),
            from,
            Settings.Variable("KITH_MAIL_NAME"),
            Settings.Variable("KITH_MAIL_PASSWORD"),
            Settings.List("KITH_PING_HOSTS")
        );
    }

    private static int PortOf(string? text) =>
        text is null ? Submission
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port is > 0 and < 65536
            ? port
        : throw new SettingsProblem(
            $"KITH_MAIL_PORT holds \"{text}\". Write a number such as 587."
        );
}
