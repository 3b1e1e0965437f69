using System.Text;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kith.Web.Private;

/// <summary>
/// A form with a file in it, while it comes in. The fields stand before the file; the file itself is only ever a stream.
/// The framework's own reader would put it on disk.
/// </summary>
/// <param name="FileName">What the sender's computer calls it; empty if no file was chosen.</param>
internal sealed record Upload(Fields Fields, string FileName, Stream Content)
{
    private const string Multipart = "multipart/form-data";
    private const int LongestField = 4096;
    private const int MostFields = 16;
    private const int MostHeaders = 8;
    private const int MostHeaderBytes = 2048;

    /// <summary>How much is read of a file that is too long, so that its sender sees a page that says so.</summary>
    private const long LongestBody = 200L << 20;

    /// <summary>Whether the request says it is one.</summary>
    public static bool Is(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.ContentType?.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads up to the file, or null if it is not such a form.</summary>
    public static async Task<Upload?> Begin(HttpContext context)
    {
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value
                is not { Length: > 0 and <= 70 } boundary
        )
            return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LongestBody;
        var reader = new MultipartReader(boundary, context.Request.Body)
        {
            HeadersCountLimit = MostHeaders,
            HeadersLengthLimit = MostHeaderBytes,
        };
        try
        {
            return await Begin(reader, context.RequestAborted);
        }
        catch (Exception wrong)
            // The last is what the framework says to a name that is announced and not there.
            when (wrong is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<Upload?> Begin(MultipartReader reader, CancellationToken stop)
    {
        var fields = new Fields();
        for (var count = 0; count <= MostFields; count++)
        {
            if (await reader.ReadNextSectionAsync(stop) is not { } section)
                return null;
            if (
                !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about)
                || HeaderUtilities.RemoveQuotes(about.Name).Value is not { Length: > 0 } name
            )
                return null;
            // With no file chosen, browsers send one without a name.
            if (about.FileName.HasValue || about.FileNameStar.HasValue)
                return new(fields, FileNameOf(about), section.Body);
            if (await Text(section.Body, stop) is not { } text)
                return null;
            fields.Add(name, text);
        }
        return null;
    }

    private static string FileNameOf(ContentDispositionHeaderValue about) =>
        (
            about.FileNameStar.HasValue
                ? about.FileNameStar
                : HeaderUtilities.RemoveQuotes(about.FileName)
        ).Value
        ?? "";

    /// <summary>The text of a field; null if it is too long.</summary>
    private static async Task<string?> Text(Stream body, CancellationToken stop)
    {
        var bytes = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(
            bytes,
            bytes.Length,
            throwOnEndOfStream: false,
            stop
        );
        return length > LongestField ? null : Encoding.UTF8.GetString(bytes, 0, length);
    }
}
