using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Pages.Practice;

/// <summary>Keeps out of practice rooms what reaches beyond them: what is invented stays where it is, and so does what is real.</summary>
internal static class PracticeGate
{
    /// <summary>Runs the handler with a real room open; in a practice room it says in plain words why not.</summary>
    /// <param name="why">Key of the sentence.</param>
    public static Task RealOnly(
        HttpContext context,
        string room,
        string why,
        Func<OpenRoom, Here, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                open.Practice is null ? handler(open, here) : NotHere(context, open, why)
        );

    private static Task NotHere(HttpContext context, OpenRoom room, string why) =>
        PrivatePage.Show<NotHere>(
            context,
            StatusCodes.Status409Conflict,
            ("Room", room),
            ("Why", why)
        );
}
