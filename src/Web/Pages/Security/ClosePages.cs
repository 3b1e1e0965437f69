using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Security;

/// <summary>Closing one's own seat for good.</summary>
internal static class ClosePages
{
    public const string Path = PrivateDoor.Secrets + "/close";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Path, Ask);
        inner.MapPost(Path, Close);
    }

    private static Task Ask(HttpContext context, Here here, Node node) =>
        Show(context, here, node, StatusCodes.Status200OK, problem: null);

    private static async Task Close(HttpContext context, Here here, Node node)
    {
        var form = OwnAct.Form(context);
        if (form.One("sure").Length == 0)
        {
            await Show(context, here, node, StatusCodes.Status400BadRequest, "not-sure");
            return;
        }
        using var current = form.Secret("current");
        var act = await node.Locks.Close(here.Session, form.One("name"), current);
        if (act is SeatAct.Done)
        {
            KeptPlace.Choose(context, node, keep: false);
            await PrivatePage.Show<Closed>(context);
        }
        else
            await Show(context, here, node, OwnAct.Status(act), OwnAct.Problem(act));
    }

    private static async Task Show(
        HttpContext context,
        Here here,
        Node node,
        int status,
        string? problem
    ) =>
        await PrivatePage.Show<AskClose>(
            context,
            status,
            ("Circles", (await node.Circles.List(here.Session)).Count),
            ("Problem", problem)
        );
}
