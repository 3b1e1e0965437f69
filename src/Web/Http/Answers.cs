using Microsoft.AspNetCore.Http;

namespace Kith.Web.Http;

/// <summary>Sees to it that every answer carries the headers and that every refusal is the same neutral page.</summary>
internal sealed class Answers(
    RequestDelegate next,
    Accepted accepted,
    ErrorPages errors,
    WebOptions options
)
{
    public const long LargestBody = 1024 * 1024;

    public async Task Serve(HttpContext context)
    {
        PageHeaders.Apply(context.Response.Headers);
        if (!accepted.Host(context.Request.Host))
            await errors.Write(context, StatusCodes.Status421MisdirectedRequest);
        else if (IsTooLarge(context.Request))
            await errors.Write(context, StatusCodes.Status413PayloadTooLarge);
        else
            await Guarded(context);
    }

    /// <summary>Only what goes to a private address may be longer, and only as a form with a file in it.</summary>
    private static bool IsTooLarge(HttpRequest request) =>
        request.ContentLength > LargestBody
        && !(
            Private.Upload.Is(request)
            && request.Path.Value!.StartsWith(Private.PrivateDoor.Prefix, StringComparison.Ordinal)
        );

    private async Task Guarded(HttpContext context)
    {
        try
        {
            await next(context);
            if (IsBare(context.Response))
                await errors.Write(context, context.Response.StatusCode);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await errors.Write(context, refused.StatusCode);
        }
        // The server's word for a chunk that says it is longer than any number.
        catch (IOException refused)
            when (refused.InnerException is OverflowException && !context.Response.HasStarted)
        {
            await errors.Write(context, StatusCodes.Status400BadRequest);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            options.Failed?.Invoke(failure.GetType().Name);
            await errors.Write(context, Private.NotSaved.Status(failure));
        }
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null };
}
