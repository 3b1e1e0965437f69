using System.Globalization;
using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Security;

/// <summary>One's own seat: what opens it, where it is open, and how long.</summary>
internal static class SecurityPages
{
    public const string Path = PrivateDoor.Secrets;
    public const string OthersPath = Path + "/others";
    public const string IdlePath = Path + "/idle";
    public const string BrowserPath = Path + "/browser";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Path, Show);
        inner.MapPost(OthersPath, EndOthers);
        inner.MapPost(IdlePath, SetIdle);
        inner.MapPost(BrowserPath, ForgetBrowser);
    }

    private static Task Show(HttpContext context, Here here, Node node) =>
        PrivatePage.Show<Show>(
            context,
            ("Sessions", node.Sessions.List(here.Session)),
            ("Idle", here.Session.Idle),
            ("KeepsPlace", KeptPlace.Of(context) is not null)
        );

    private static Task EndOthers(HttpContext context, Here here, Node node)
    {
        node.Sessions.EndOthers(here.Session);
        return PrivatePage.GoTo(context, here, Path);
    }

    private static Task SetIdle(HttpContext context, Here here)
    {
        var typed = OwnAct.Form(context).One("minutes");
        var minutes = int.TryParse(
            typed,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? TimeSpan.FromMinutes(n)
            : TimeSpan.Zero;
        if (Sessions.IdleChoices.Contains(minutes))
            here.Session.Idle = minutes;
        return PrivatePage.GoTo(context, here, Path);
    }

    private static Task ForgetBrowser(HttpContext context, Here here, Node node)
    {
        KeptPlace.Choose(context, node, keep: false);
        return PrivatePage.GoTo(context, here, Path);
    }
}
