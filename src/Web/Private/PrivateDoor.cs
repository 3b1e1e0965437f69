using System.Text;
using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Pages.Confirm;
using Kith.Web.Pages.Limited;
using Kith.Web.Pages.Place;
using Kith.Web.Pages.Reading;
using Kith.Web.Pages.SignIn;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Private;

/// <summary>
/// Opens the sealed address of a private page under the session's key and hands the inner path to routing. No inner path
/// can be reached in another way.
/// </summary>
internal sealed class PrivateDoor(RequestDelegate next, Node node, SecureChannel secure)
{
    public const string Cookie = "__Host-kith";
    public const string Prefix = "/p/";
    public const string Inner = "/in";
    public const string Keep = "/save";
    public const string Desk = "/desk";

    /// <summary>Under this inner path forms carry passphrases, and are read without making strings of them.</summary>
    public const string Secrets = "/security";

    public async Task Serve(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(Inner, StringComparison.OrdinalIgnoreCase))
            await NotThere(context);
        else if (string.Equals(path, Keep, StringComparison.Ordinal))
            await Save(context);
        else if (string.Equals(path, Desk, StringComparison.Ordinal))
            GoToDesk(context);
        else if (string.Equals(path, ConfirmPages.Path, StringComparison.Ordinal))
            await Confirm(context);
        else if (path.Value!.StartsWith(Prefix, StringComparison.Ordinal))
            await Enter(context, path.Value[Prefix.Length..]);
        else if (path.Value.StartsWith(PlaceEndpoints.Prefix, StringComparison.Ordinal))
            await KeepPlace(context, path.Value[PlaceEndpoints.Prefix.Length..]);
        else
            await next(context);
    }

    private async Task Enter(HttpContext context, string address)
    {
        using var session = Find(context);
        if (session is null)
            GoToDesk(context);
        else if (session.OpenPath(address) is not { } inner)
            await NotThere(context);
        else if (
            HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
        )
            await Go(context, session, inner);
        else if (IsSecret(inner))
            await GoWithSecrets(context, session, inner);
        else if (Upload.Is(context.Request))
            await Take(context, session, inner);
        else if (
            await Form.Read(context.Request) is { } form
            && IsOurs(context.Request, session, inner, form)
        )
            await Go(context, session, inner, form);
        else
            await NotThere(context);
    }

    private async Task GoWithSecrets(HttpContext context, Session session, string inner)
    {
        using var form = await SecretForm.Read(context.Request);
        if (
            form is null
            || !Origins.AreOurs(context.Request)
            || !session.CheckCsrf(inner, form.One("_csrf"))
        )
        {
            await NotThere(context);
            return;
        }
        context.Items[typeof(SecretForm)] = form;
        await Go(context, session, inner);
    }

    /// <summary>A form with a file goes on as soon as its fields are read and its proof is good; the file is still on its way.</summary>
    private async Task Take(HttpContext context, Session session, string inner)
    {
        if (
            Origins.AreOurs(context.Request)
            && await Upload.Begin(context) is { } upload
            && session.CheckCsrf(inner, upload.Fields.One("_csrf"))
        )
        {
            context.Items[typeof(Upload)] = upload;
            await Go(context, session, inner, new Form("", upload.Fields));
        }
        else
            await NotThere(context);
    }

    /// <summary>What waited for the passphrase goes on as the form it was, once the passphrase is right.</summary>
    private async Task Confirm(HttpContext context)
    {
        await next(context);
        if (context.Items[typeof(Confirming)] is not Confirming { Act: { } inner } wish)
            return;
        using var session = Find(context);
        context.SetEndpoint(null);
        if (session is null || IsSecret(inner) || Form.Parse(wish.Fields) is not { } form)
            await NotThere(context);
        else
            await Go(context, session, inner, form);
    }

    /// <summary>The one private address that can be typed: it leads to the sealed one, or to signing in.</summary>
    private void GoToDesk(HttpContext context)
    {
        using var session = Find(context);
        context.Response.Headers.Location = session is null
            ? "/sign-in"
            : Prefix + session.SealPath(session.Seat.IsLimited ? OneRoomPages.Path : Desk);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    /// <summary>Leads somebody signed in from a page of the guide to that page in their own list; others learn that there is none.</summary>
    private async Task KeepPlace(HttpContext context, string code)
    {
        using var session = Find(context);
        if (
            session is null
            || session.Seat.IsLimited
            || code.Contains('/', StringComparison.Ordinal)
        )
        {
            await next(context);
            return;
        }
        context.Response.Headers.Location =
            Prefix + session.SealPath($"{ReadingPages.Root}/{code}");
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    /// <summary>The one address every writing form posts to, so that what was typed is kept when the session is over.</summary>
    private async Task Save(HttpContext context)
    {
        if (
            !HttpMethods.IsPost(context.Request.Method)
            || await Form.Read(context.Request) is not { } form
        )
        {
            await NotThere(context);
            return;
        }
        using var session = Find(context);
        if (session?.OpenPath(form.Fields.One("_place")) is { } inner)
        {
            if (!IsSecret(inner) && IsOurs(context.Request, session, inner, form))
                await Go(context, session, inner, form);
            else
                await NotThere(context);
            return;
        }
        await SignInPages.Kept(context, await KeepForLater(context, form), form.Fields);
    }

    private async Task<FormKeeping> KeepForLater(HttpContext context, Form form)
    {
        try
        {
            var body = Encoding.UTF8.GetBytes(form.Body);
            return await node.Drafts.Keep(form.Fields.One("_keep"), body)
                ? FormKeeping.Kept
                : FormKeeping.Refused;
        }
        catch (Exception failure) when (Unsaved.Is(failure))
        {
            NotSaved.Tell(context, failure);
            return FormKeeping.NoRoom;
        }
    }

    private async Task Go(HttpContext context, Session session, string inner, Form? form = null)
    {
        if (!OneRoomPages.IsFor(session.Seat, inner))
        {
            await NotThere(context);
            return;
        }
        var here = context.RequestServices.GetRequiredService<Here>();
        here.Enter(session);
        (here.Path, here.IsForm) = (inner, HttpMethods.IsPost(context.Request.Method));
        context.Items[typeof(Fields)] = form?.Fields;
        context.Request.Path = Inner + inner;
        await (
            form is null ? next(context) : NotSaved.Or(context, form.Fields, () => next(context))
        );
    }

    private Session? Find(HttpContext context) =>
        secure.Is(context) ? node.Sessions.Find(context.Request.Cookies[Cookie]) : null;

    private static bool IsSecret(string inner) =>
        inner.StartsWith(Secrets, StringComparison.Ordinal);

    private static bool IsOurs(HttpRequest request, Session session, string inner, Form form) =>
        Origins.AreOurs(request) && session.CheckCsrf(inner, form.Fields.One("_csrf"));

    private static Task NotThere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
