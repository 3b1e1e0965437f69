using System.Net;
using Kith.Cli.Pings;

namespace Kith.Cli;

/// <summary>Where a node keeps things and how it is reached. The command line wins over the environment.</summary>
internal sealed record Settings
{
    private const string DefaultUrls = "http://127.0.0.1:5080";
    private const string DefaultSite = "https://www.wikipedia.org/";

    public required string Data { get; init; }
    public required string Pack { get; init; }
    public required string Urls { get; init; }
    public required IReadOnlyList<string> Hosts { get; init; }
    public required IReadOnlyList<IPAddress> Proxies { get; init; }
    public required Uri NeutralSite { get; init; }

    /// <summary>Connection string; null keeps everything in the data folder.</summary>
    public required string? Postgres { get; init; }

    public required PingSettings Pings { get; init; }

    /// <summary>The folder the launcher is in.</summary>
    public static string Home => Variable("KITH_HOME") ?? Directory.GetCurrentDirectory();

    /// <exception cref="SettingsProblem">A value cannot be understood.</exception>
    public static Settings Read(string? data = null, string? urls = null, string? pack = null) =>
        new()
        {
            Data = Path.GetFullPath(data ?? Variable("KITH_DATA") ?? Path.Combine(Home, "data")),
            Pack = PackFolder(pack),
            Urls = Listening(urls ?? Variable("KITH_URLS") ?? DefaultUrls),
            Hosts = List("KITH_HOSTS"),
            Proxies = [.. List("KITH_PROXY").Select(Proxy)],
            NeutralSite = Site(Variable("KITH_NEUTRAL_SITE") ?? DefaultSite),
            Postgres = Variable("KITH_POSTGRES"),
            Pings = PingSettings.Read(),
        };

    /// <summary>The pack to read, for commands that need nothing else of a node.</summary>
    public static string PackFolder(string? pack) =>
        Path.GetFullPath(pack ?? Variable("KITH_PACK") ?? Path.Combine(Home, "packs", "toolkit"));

    public static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    public static string[] List(string name) =>
        (Variable(name) ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static string Listening(string text) =>
        Array.TrueForAll(text.Split(';'), IsAddress)
            ? text
            : throw new SettingsProblem(
                $"\"{text}\" is no address to listen on. Write one such as {DefaultUrls}"
            );

    // A star stands for every address of this computer.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(
            text.Replace("//*", "//127.0.0.1", StringComparison.Ordinal),
            UriKind.Absolute,
            out var address
        ) && address is { Scheme: "http", PathAndQuery: "/" };

    private static IPAddress Proxy(string text) =>
        IPAddress.TryParse(text, out var address)
            ? address
            : throw new SettingsProblem(
                $"KITH_PROXY holds \"{text}\". Write the address of the proxy, such as 127.0.0.1."
            );

    private static Uri Site(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is ("https" or "http")
            ? site
            : throw new SettingsProblem(
                $"KITH_NEUTRAL_SITE holds \"{text}\". Write a whole address, such as {DefaultSite}"
            );
}
