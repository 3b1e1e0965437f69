using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Http;

/// <summary>Reads a short public form. For words that must not linger in memory there is another way.</summary>
internal static class SmallForm
{
    private const int LongestName = 64;
    private const int LongestValue = 8 * 1024;

    /// <param name="most">How many values it may have.</param>
    /// <exception cref="BadHttpRequestException">It is not a form, or too large: the reader gets a 400 or 413.</exception>
    public static async Task<FormCollection> Read(HttpContext context, int most = 16)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
            throw new BadHttpRequestException("Not a form.");
        var reader = new FormPipeReader(request.BodyReader)
        {
            ValueCountLimit = most,
            KeyLengthLimit = LongestName,
            ValueLengthLimit = LongestValue,
        };
        try
        {
            return new FormCollection(await reader.ReadFormAsync(context.RequestAborted));
        }
        catch (InvalidDataException tooLong)
        {
            throw new BadHttpRequestException(
                tooLong.Message,
                StatusCodes.Status413PayloadTooLarge,
                tooLong
            );
        }
    }
}
