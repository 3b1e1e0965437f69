using Kith.Interventions.Files;
using Kith.Web.Http;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Files;

/// <summary>The files of a room: list, add, take away. To delete one see <see cref="Deleting.DeletingPages"/>.</summary>
internal static class FilePages
{
    private const string Root = "/c/{room}/files";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room) =>
                With(context, room, (open, _) => Show(context, open))
        );
        inner.MapPost(Root, Add);
        inner.MapGet(Root + "/{file}", Take);
    }

    private static Task Show(
        HttpContext context,
        OpenRoom room,
        string? refusal = null,
        int status = StatusCodes.Status400BadRequest
    ) =>
        PrivatePage.Show<Show>(
            context,
            refusal is null ? StatusCodes.Status200OK : status,
            ("Room", room),
            ("Typed", RoomGate.Posted(context)),
            ("Refusal", refusal)
        );

    private static Task Add(HttpContext context, string room) =>
        With(
            context,
            room,
            async (open, here) =>
            {
                if (context.Items[typeof(Upload)] is not Upload upload)
                {
                    await PrivatePage.NotThere(context);
                    return;
                }
                var refusal = await Keep(open, upload, context.RequestAborted);
                // A browser shows no answer before everything it sends is read.
                await upload.Content.CopyToAsync(Stream.Null, context.RequestAborted);
                if (refusal is null)
                    await PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/files");
                else
                    await Show(context, open, refusal);
            }
        );

    private static async Task<string?> Keep(OpenRoom room, Upload upload, CancellationToken stop)
    {
        var name = FileNames.Tidy(upload.Fields.One("name"), upload.FileName);
        if (upload.FileName.Length == 0)
            return "files.none-chosen";
        if (name.Length == 0)
            return "files.no-name";
        var original = upload.Fields.One("original").Length > 0;
        return await room.Files.Keep(upload.Content, name, original, stop);
    }

    private static Task Take(HttpContext context, string room, string file) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                if (open.Files.Find(file) is not { } found)
                    await PrivatePage.NotThere(context);
                else if (!await open.Files.IsWhole(found))
                    await Show(context, open, "files.broken", StatusCodes.Status409Conflict);
                else
                    await ConfirmGate.With(
                        context,
                        here,
                        RoomGate.PathOf(open) + "/files",
                        ConfirmFor.File,
                        () => Send(context, open, found)
                    );
            }
        );

    private static async Task Send(HttpContext context, OpenRoom room, RoomFile file)
    {
        var response = context.Response;
        PageHeaders.ApplyPrivate(response.Headers);
        PageHeaders.Apply(response.Headers);
        response.Headers.ContentType = "application/octet-stream";
        response.Headers.ContentDisposition =
            $"attachment; filename=\"notes.{FileNames.Ending(file.What.Name)}\"";
        response.ContentLength = file.Length;
        if (
            !HttpMethods.IsHead(context.Request.Method)
            && !await room.Files.Write(file, response.Body, context.RequestAborted)
        )
            context.Abort();
    }

    /// <summary>Nobody adds anything before they have read the page about paper.</summary>
    private static Task With(
        HttpContext context,
        string room,
        Func<OpenRoom, Here, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                open.Members.ReadPaper.Contains(open.Me)
                    ? handler(open, here)
                    : PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/paper")
        );
}
