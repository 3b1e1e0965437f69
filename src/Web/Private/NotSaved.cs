using Kith.Vault;
using Kith.Web.Pages.NotSaved;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Private;

/// <summary>Answers a form that could not be saved: in plain words, and with all that was typed.</summary>
internal static class NotSaved
{
    /// <summary>Runs the handler of a form.</summary>
    public static async Task Or(HttpContext context, Fields typed, Func<Task> handler)
    {
        try
        {
            await handler();
        }
        catch (Exception failure) when (Unsaved.Is(failure) && !context.Response.HasStarted)
        {
            Tell(context, failure);
            // A browser shows no answer before everything it sends is read.
            if (context.Items[typeof(Upload)] is Upload upload)
                await upload.Content.CopyToAsync(Stream.Null, context.RequestAborted);
            await PrivatePage.Show<Show>(
                context,
                Status(failure),
                ("IsFull", Unsaved.ForWantOfRoom(failure)),
                ("HadFile", context.Items[typeof(Upload)] is not null),
                ("Fields", typed)
            );
        }
    }

    /// <summary>The keeper learns that something failed, as of every failure.</summary>
    public static void Tell(HttpContext context, Exception failure) =>
        context
            .RequestServices.GetRequiredService<WebOptions>()
            .Failed?.Invoke(failure.GetType().Name);

    /// <summary>The status that says it.</summary>
    public static int Status(Exception failure) =>
        Unsaved.ForWantOfRoom(failure)
            ? StatusCodes.Status507InsufficientStorage
            : StatusCodes.Status500InternalServerError;
}
