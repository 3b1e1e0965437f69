using System.Security.Cryptography;
using Kith.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kith.Web;

/// <summary>A file that never changes under its address.</summary>
internal sealed class Asset
{
    private static readonly StringValues Forever = "public, max-age=31536000, immutable";
    private static readonly StringValues ByEncoding = "Accept-Encoding";

    private readonly StringValues type;
    private readonly Ready ready;

    private Asset(string folder, string extension, string type, Ready ready)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(ready.Plain))[..16];
        Address = $"/{folder}/{hash}.{extension}";
        this.type = type;
        this.ready = ready;
    }

    public string Address { get; }

    public int CompressedLength => ready.Brotli.Length;

    public static Asset Style(byte[] css) =>
        new("style", "css", "text/css; charset=utf-8", Ready.Compress(css));

    public static Asset Icon(byte[] svg) =>
        new("style", "svg", "image/svg+xml", Ready.Compress(svg));

    public static Asset Font(byte[] woff2) => new("font", "woff2", "font/woff2", Ready.AsIs(woff2));

    public Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        PageHeaders.Apply(headers);
        headers.CacheControl = Forever;
        headers.Vary = ByEncoding;
        headers.ContentType = type;
        return ready.Write(context);
    }
}
