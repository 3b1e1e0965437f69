using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Kith.EndToEnd.Tests.Reading;

/// <summary>Stands for the site that Leave goes to, so that no test leaves this machine.</summary>
internal sealed class NeutralSite : IAsyncDisposable
{
    public const string Host = "www.wikipedia.org";
    public const string Heading = "Something neutral";
    private readonly WebApplication app;

    private NeutralSite(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Urls.First()).Port;

    public static async Task<NeutralSite> Open()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, 0, at => at.UseHttps(Certificate()))
            );
        var built = builder.Build();
        built.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(
                $"<!DOCTYPE html><html lang=en><title>Neutral</title><h1>{Heading}</h1></html>"
            );
        });
        await built.StartAsync();
        return new NeutralSite(built);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=" + Host,
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var today = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(2));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
