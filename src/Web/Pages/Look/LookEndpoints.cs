using Kith.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Look;

/// <summary>Sets the one cookie of the public pages, when a reader asks for it, and forgets it when they ask again.</summary>
internal static class LookEndpoints
{
    private static readonly CookieOptions UntilTheBrowserCloses = new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };

    public static IEnumerable<PublicPage> Pages => [PublicPage.Of<Show>("/look")];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/look", Choose);

    private static async Task Choose(HttpContext context)
    {
        var form = await SmallForm.Read(context);
        var look = form.ContainsKey("forget")
            ? ReaderLook.Plain
            : ReaderLook.From(form["size"], form["space"], form["colours"], form["font"]);
        if (look == ReaderLook.Plain)
            context.Response.Cookies.Delete(ReaderLook.Cookie, UntilTheBrowserCloses);
        else
            context.Response.Cookies.Append(
                ReaderLook.Cookie,
                look.AsCookie,
                UntilTheBrowserCloses
            );
        context.Response.Headers.Location = "/look";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }
}
