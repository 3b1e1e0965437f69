using System.Diagnostics;
using System.Globalization;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.TextBrowser;

/// <summary>nginx with the recipe from deploy/ and a certificate of its own, in front of a node on this machine.</summary>
internal sealed class AnHttpsDoor : IAsyncDisposable
{
    public const string Name = "localhost";
    private readonly TempFolder folder = new("door");
    private readonly int port = Until.FreePort();
    private Process? nginx;

    /// <summary>A door with its address chosen; nothing answers before <see cref="Open"/>.</summary>
    public static AnHttpsDoor Closed() => new();

    public Uri Address => new($"https://{Name}:{port}");

    public string Certificate => Path.Combine(folder.Path, "certificate.pem");

    /// <summary>Where Leave goes: a page of the guide, as w3m may reach no other site here.</summary>
    public Uri NeutralSite => new(Address, "/help");

    /// <summary>What the node behind the door must be told.</summary>
    public NodeWishes Behind =>
        new()
        {
            Environment = new Dictionary<string, string>
            {
                ["KITH_HOSTS"] = Name,
                ["KITH_PROXY"] = "127.0.0.1",
                ["KITH_NEUTRAL_SITE"] = NeutralSite.ToString(),
            },
        };

    public async Task Open(ANode node)
    {
        await MakeCertificate();
        await File.WriteAllTextAsync(Recipe, Fitted(node.Address.Port));
        await File.WriteAllTextAsync(Settings, Frame());
        nginx = Process.Start(
            new ProcessStartInfo("nginx", ["-p", folder.Path, "-c", Settings])
            {
                UseShellExecute = false,
            }
        )!;
        await Until.Listens(port);
    }

    public async ValueTask DisposeAsync()
    {
        if (nginx is not null)
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync();
            nginx.Dispose();
        }
        folder.Dispose();
    }

    private string Recipe => Path.Combine(folder.Path, "kith.conf");

    private string Settings => Path.Combine(folder.Path, "nginx.conf");

    private Task<string> MakeCertificate() =>
        Tool.Run(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            $"/CN={Name}",
            "-addext",
            $"subjectAltName=DNS:{Name}",
            "-keyout",
            Path.Combine(folder.Path, "key.pem"),
            "-out",
            Certificate
        );

    private string Fitted(int node) =>
        File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"))
            .Replace("127.0.0.1:5080", $"127.0.0.1:{node}", StringComparison.Ordinal)
            .Replace("kith.example.org", Name, StringComparison.Ordinal)
            .Replace("/etc/ssl/kith", folder.Path, StringComparison.Ordinal)
            .Replace(
                "listen 80;",
                $"listen 127.0.0.1:{Until.FreePort()};",
                StringComparison.Ordinal
            )
            .Replace("listen 443", $"listen 127.0.0.1:{port}", StringComparison.Ordinal);

    private string Frame() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            daemon off;
            master_process off;
            pid {{folder.Path}}/pid;
            error_log {{folder.Path}}/error.log;
            events { }
            http {
                client_body_temp_path {{folder.Sub("body")}};
                proxy_temp_path {{folder.Sub("proxy")}};
                fastcgi_temp_path {{folder.Sub("fastcgi")}};
                uwsgi_temp_path {{folder.Sub("uwsgi")}};
                scgi_temp_path {{folder.Sub("scgi")}};
                include {{Recipe}};
            }
            """
        );
}
