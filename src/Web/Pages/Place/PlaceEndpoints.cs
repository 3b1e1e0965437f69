using Kith.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Place;

/// <summary>
/// Where "Keep my place" at the foot of a guide page leads. Guide pages are the same for everybody, so it is only here that
/// it shows whether somebody is signed in: then the door of the workroom has led them on to their own list.
/// </summary>
internal static class PlaceEndpoints
{
    /// <summary>The page's code follows.</summary>
    public const string Prefix = "/place/";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(
            Prefix + "{code}",
            (HttpContext context, Library pack, string code) => Answer(context, pack, code)
        );

    private static Task Answer(HttpContext context, Library pack, string code)
    {
        if (pack.PageByCode(code) is { } page)
            return Page.Render<Show>(
                context,
                new Dictionary<string, object?> { [nameof(Show.Guide)] = page }
            );
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
