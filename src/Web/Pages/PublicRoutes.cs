using Kith.Web.Http;
using Kith.Web.Pages.Look;
using Kith.Web.Pages.Place;
using Kith.Web.Pages.Print;
using Kith.Web.Pages.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages;

/// <summary>What public addresses do besides showing a page.</summary>
internal static class PublicRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/leave", (HttpContext context, Leave leave) => leave.Go(context));
        PrintEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        LookEndpoints.Map(routes);
        PlaceEndpoints.Map(routes);
        routes.MapGet("/healthz", () => Results.Text("ok\n"));
    }
}
