using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Http;

/// <summary>An answer's bytes, compressed beforehand.</summary>
internal sealed record Ready(byte[] Plain, byte[] Brotli, byte[] Gzip)
{
    private static readonly StringValues BrotliName = "br";
    private static readonly StringValues GzipName = "gzip";

    public static Ready Compress(byte[] plain) => new(plain, ToBrotli(plain), ToGzip(plain));

    /// <summary>For what is compressed already.</summary>
    public static Ready AsIs(byte[] plain) => new(plain, plain, plain);

    /// <summary>Writes the smallest form the reader accepts.</summary>
    public Task Write(HttpContext context)
    {
        var response = context.Response;
        var body = Choose(context.Request.Headers.AcceptEncoding, response.Headers);
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(body).AsTask();
    }

    private byte[] Choose(StringValues accepts, IHeaderDictionary headers)
    {
        if (ReferenceEquals(Plain, Gzip) || accepts.Count == 0)
            return Plain;
        var list = accepts.ToString();
        if (Coding.Accepts(list, "br"))
        {
            headers.ContentEncoding = BrotliName;
            return Brotli;
        }
        if (!Coding.Accepts(list, "gzip"))
            return Plain;
        headers.ContentEncoding = GzipName;
        return Gzip;
    }

    private static byte[] ToBrotli(byte[] plain)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        if (!BrotliEncoder.TryCompress(plain, room, out var length, quality: 9, window: 18))
            throw new InvalidOperationException("Brotli found no room.");
        return room[..length];
    }

    private static byte[] ToGzip(byte[] plain)
    {
        using var room = new MemoryStream();
        using (var gzip = new GZipStream(room, CompressionLevel.SmallestSize))
            gzip.Write(plain);
        return room.ToArray();
    }
}
