using Kith.Vault;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Security;

/// <summary>The recovery sheet: seven words on paper that open the same seat. They stand on one page, once.</summary>
internal static class RecoveryPages
{
    public const string Path = PrivateDoor.Secrets + "/sheet";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Path, (HttpContext context) => PrivatePage.Show<AskSheet>(context));
        inner.MapPost(Path, Make);
    }

    private static async Task Make(HttpContext context, Here here, Node node)
    {
        var form = OwnAct.Form(context);
        var name = form.One("name");
        using var current = form.Secret("current");
        var act = await node.Locks.PrintSheet(here.Session, name, current);
        if (act is SeatAct.Printed printed)
            await OwnAct.GoOn(
                context,
                here,
                node,
                printed.Cookie,
                () =>
                    PrivatePage.Show<Sheet>(
                        context,
                        ("Words", printed.Words),
                        ("Name", form.One("with-name").Length > 0 ? name.Trim() : "")
                    )
            );
        else
            await PrivatePage.Show<AskSheet>(
                context,
                OwnAct.Status(act),
                ("Problem", OwnAct.Problem(act)),
                ("Name", name)
            );
    }
}
