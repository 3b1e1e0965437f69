using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Http;

/// <summary>A public file and, once somebody asked for it, its bytes.</summary>
internal sealed class SiteFile(PublicFile file)
{
    private readonly StringValues type = file.MediaType;
    private readonly StringValues disposition = $"attachment; filename=\"{file.Name}\"";
    private volatile Ready? ready;

    public bool IsReady => ready is not null;

    /// <summary>Answers with the file, made now if nobody asked before.</summary>
    public Task Write(HttpContext context)
    {
        ready ??= file.Compress ? Ready.Compress(file.Make()) : Ready.AsIs(file.Make());
        var headers = context.Response.Headers;
        PageHeaders.Apply(headers);
        headers.ContentType = type;
        headers.ContentDisposition = disposition;
        return ready.Write(context);
    }
}
