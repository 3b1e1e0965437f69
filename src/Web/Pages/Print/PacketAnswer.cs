using System.IO.Compression;
using System.Text;
using Kith.Web.Http;
using Kith.Web.Paper;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Print;

/// <summary>Writes a packet as one page: its frame, and between its two halves the pieces, one after the other.</summary>
internal static class PacketAnswer
{
    public static async Task Write(HttpContext context, Pieces pieces, PacketOrder order)
    {
        context.RequestServices.GetRequiredService<PageState>().Look = ReaderLook.Of(
            context.Request
        );
        var frame = await Page.ToHtml(
            context.RequestServices,
            typeof(PacketFrame),
            new Dictionary<string, object?> { [nameof(PacketFrame.Order)] = order }
        );
        var place = frame.IndexOf(PacketFrame.Place, StringComparison.Ordinal);
        context.Response.Headers.ContentType = PageHeaders.Html;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await using var body = Compressed(context);
        await body.WriteAsync(Encoding.UTF8.GetBytes(frame[..place]));
        foreach (var page in order.Pages)
            await body.WriteAsync(await pieces.Of(page));
        foreach (var sheet in order.Sheets)
            await body.WriteAsync(await pieces.Of(sheet, order.Notes, order.Stock.IsLarge));
        await body.WriteAsync(Encoding.UTF8.GetBytes(frame[(place + PacketFrame.Place.Length)..]));
    }

    /// <summary>The body, compressed on its way if the reader takes that: a workbook is a megabyte of repeated markup.</summary>
    private static Stream Compressed(HttpContext context)
    {
        var plain = context.Response.Body;
        var accepts = context.Request.Headers.AcceptEncoding.ToString();
        var headers = context.Response.Headers;
        if (Coding.Accepts(accepts, "br"))
        {
            headers.ContentEncoding = "br";
            return new BrotliStream(plain, CompressionLevel.Fastest, leaveOpen: true);
        }
        if (!Coding.Accepts(accepts, "gzip"))
            return new BufferedStream(plain);
        headers.ContentEncoding = "gzip";
        return new GZipStream(plain, CompressionLevel.Fastest, leaveOpen: true);
    }
}
