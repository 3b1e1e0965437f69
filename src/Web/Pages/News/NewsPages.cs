using System.Globalization;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.News;

/// <summary>What changed in a room since its reader last said that they had seen it.</summary>
internal static class NewsPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/news", Show);
        inner.MapPost("/c/{room}/news", Note);
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/news";

    private static Task Show(HttpContext context, string room) =>
        With(
            context,
            room,
            (open, news) => PrivatePage.Show<Show>(context, ("Room", open), ("News", news))
        );

    private static Task Note(HttpContext context, string room) =>
        With(
            context,
            room,
            async (open, news) =>
            {
                var isPlace = long.TryParse(
                    RoomGate.Posted(context).One("up-to"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var place
                );
                if (isPlace)
                    await news.Note(place);
                var here = context.RequestServices.GetRequiredService<Here>();
                await PrivatePage.GoTo(context, here, RoomGate.PathOf(open));
            }
        );

    private static Task With(
        HttpContext context,
        string room,
        Func<OpenRoom, RoomNews, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                var rooms = context.RequestServices.GetRequiredService<Rooms>();
                using var notebook = open.IsNotebook ? null : await rooms.Notebook(here.Session);
                await (
                    notebook is null
                        ? PrivatePage.NotThere(context)
                        : handler(open, new RoomNews(open, notebook))
                );
            }
        );
}
