using Kith.Vault;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Security;

/// <summary>Another passphrase: because one wants one, or because somebody may know the one there is.</summary>
internal static class PassphrasePages
{
    public const string ChangePath = PrivateDoor.Secrets + "/passphrase";
    public const string RenewPath = PrivateDoor.Secrets + "/known";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(ChangePath, (HttpContext context) => PrivatePage.Show<Change>(context));
        inner.MapPost(ChangePath, Change);
        inner.MapGet(RenewPath, (HttpContext context) => PrivatePage.Show<Renew>(context));
        inner.MapPost(RenewPath, Renew);
    }

    private static async Task Change(HttpContext context, Here here, Node node)
    {
        var act = await OwnAct.Choose(
            context,
            (name, current, chosen) =>
                node.Locks.ChangePassphrase(here.Session, name, current, chosen)
        );
        await (
            act is SeatAct.Done { Cookie: var cookie }
                ? OwnAct.GoOn(context, here, node, cookie, () => Say(context, "changed"))
                : Again<Change>(context, act)
        );
    }

    private static async Task Renew(HttpContext context, Here here, Node node)
    {
        var act = await OwnAct.Choose(
            context,
            (name, current, chosen) => node.Locks.Renew(here.Session, name, current, chosen)
        );
        await (
            act is SeatAct.Done { Cookie: var cookie }
                ? OwnAct.GoOn(context, here, node, cookie, () => Say(context, "renewed"))
                : Again<Renew>(context, act)
        );
    }

    private static Task Say(HttpContext context, string what) =>
        PrivatePage.Show<Done>(context, ("What", what));

    private static Task Again<TPage>(HttpContext context, SeatAct act)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        PrivatePage.Show<TPage>(
            context,
            OwnAct.Status(act),
            ("Problem", OwnAct.Problem(act)),
            ("Name", OwnAct.Form(context).One("name")),
            ("Offer", OwnAct.Form(context).One("offer"))
        );
}
