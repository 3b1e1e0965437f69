using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Consent;

/// <summary>What pages about yeses have in common: there is nobody to ask in a notebook.</summary>
internal static class OneRoom
{
    public static Task With(HttpContext context, string room, Func<OpenRoom, Here, Task> handler) =>
        RoomGate.With(
            context,
            room,
            (open, here) => open.IsNotebook ? PrivatePage.NotThere(context) : handler(open, here)
        );

    /// <summary>Goes on after a form, and lets go of what was kept of it.</summary>
    public static async Task Done(HttpContext context, Here here, string path)
    {
        if (RoomGate.Posted(context).One("_kept") is { Length: > 0 } kept)
            await context
                .RequestServices.GetRequiredService<Node>()
                .Drafts.Take(here.Session, kept);
        await PrivatePage.GoTo(context, here, path);
    }

    public static int Status(string? refusal) =>
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
}
