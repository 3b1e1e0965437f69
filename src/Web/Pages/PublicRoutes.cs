using Kith.Web.Http;
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
        routes.MapGet("/healthz", () => Results.Text("ok\n"));
    }
}
