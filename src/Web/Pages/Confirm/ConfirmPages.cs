using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Confirm;

/// <summary>
/// Where the passphrase is given again. It has an address of its own, outside the sealed ones, because a form that is read
/// there becomes strings, and a passphrase must not.
/// </summary>
internal static class ConfirmPages
{
    public const string Path = "/confirm";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Try);

    private static async Task Try(HttpContext context, Node node, SecureChannel secure, Here here)
    {
        using var session = secure.Is(context)
            ? node.Sessions.Find(context.Request.Cookies[PrivateDoor.Cookie])
            : null;
        if (session is null)
        {
            context.Response.Headers.Location = PrivateDoor.Desk;
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            return;
        }
        using var form = await SecretForm.Read(context.Request);
        if (
            form is null
            || session.Seat.IsLimited
            || !Origins.AreOurs(context.Request)
            || !session.CheckCsrf(Path, form.One("_csrf"))
            || Wish(session, form) is not { } wish
        )
        {
            await PrivatePage.NotThere(context);
            return;
        }
        here.Enter(session);
        await Answer(context, here, node, form, wish);
    }

    private static async Task Answer(
        HttpContext context,
        Here here,
        Node node,
        SecretForm form,
        Confirming wish
    )
    {
        using var passphrase = form.Secret("passphrase");
        switch (await node.Seats.Confirm(here.Session, form.One("name"), passphrase))
        {
            case Confirmation.Given when wish.Act is not null:
                // The door does it, for it is the one way to an inner path.
                context.Items[typeof(Confirming)] = wish;
                break;
            case Confirmation.Given:
                await PrivatePage.GoTo(context, here, wish.Back);
                break;
            case Confirmation.Busy:
                await Again(context, StatusCodes.Status503ServiceUnavailable, "busy");
                break;
            default:
                await Again(context, StatusCodes.Status403Forbidden, "wrong");
                break;
        }

        Task Again(HttpContext to, int status, string problem) =>
            PrivatePage.Show<Ask>(to, status, ("Wish", wish), ("Problem", problem));
    }

    /// <summary>What waits, as the page carried it; null when it does not come from a page of this session.</summary>
    private static Confirming? Wish(Session session, SecretForm form)
    {
        var act = form.One("_act");
        var inner = session.OpenPath(act);
        return
            session.OpenPath(form.One("_place")) is { } back
            && (inner is not null || act.Length == 0)
            ? new(
                Enum.TryParse<ConfirmFor>(form.One("_for"), out var what) && Enum.IsDefined(what)
                    ? what
                    : ConfirmFor.File,
                back,
                inner,
                form.One("_form")
            )
            : null;
    }
}
