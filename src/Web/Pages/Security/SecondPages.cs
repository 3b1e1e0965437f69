using Kith.Vault;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Security;

/// <summary>A second notebook. No page shows whether there is one.</summary>
internal static class SecondPages
{
    public const string Path = PrivateDoor.Secrets + "/second";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Path, (HttpContext context) => PrivatePage.Show<AskSecond>(context));
        inner.MapPost(Path, Make);
    }

    private static async Task Make(HttpContext context, Here here, Node node)
    {
        var act = await OwnAct.Choose(
            context,
            (name, current, chosen) => node.Locks.SetSecond(here.Session, name, current, chosen)
        );
        if (act is SeatAct.Done)
            await PrivatePage.Show<Done>(context, ("What", "second"));
        else
            await PrivatePage.Show<AskSecond>(
                context,
                OwnAct.Status(act),
                ("Problem", OwnAct.Problem(act)),
                ("Name", OwnAct.Form(context).One("name")),
                ("Offer", OwnAct.Form(context).One("offer"))
            );
    }
}
