using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Private;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.SignIn;

/// <summary>Signing in. The browser shows that it returns a safe cookie before a passphrase is asked for.</summary>
internal static class SignInPages
{
    private const string Path = "/sign-in";
    private const string FormPath = "/sign-in/here";
    private const string Probe = "__Host-kith-try";
    private static readonly TimeSpan Shared = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Own = TimeSpan.FromMinutes(30);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context) => Begin(context, FormPath));
        routes.MapGet(FormPath, Ask);
        routes.MapPost(FormPath, Try);
    }

    /// <summary>Sets the probe cookie and goes on to where it must come back.</summary>
    public static Task Begin(HttpContext context, string next)
    {
        SetCookie(context, Probe, "1");
        context.Response.Headers.Location = next;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    /// <summary>What keeps this browser from signing in here: the name of the sentence that says so, or null.</summary>
    public static string? Missing(HttpContext context, SecureChannel secure)
    {
        if (!secure.Is(context))
            return "insecure";
        return context.Request.Cookies.ContainsKey(Probe) ? null : "no-cookie";
    }

    /// <summary>Starts a session for a seat and goes to its desk.</summary>
    public static Task Enter(HttpContext context, Node node, Seat seat, bool shared)
    {
        using (seat)
            SetCookie(
                context,
                PrivateDoor.Cookie,
                node.Sessions.Begin(seat, shared ? Shared : Own)
            );
        context.Response.Headers.Append(
            "Set-Cookie",
            $"{Probe}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"
        );
        context.Response.Headers.Location = "/desk";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    /// <summary>Says whether what was typed was kept for its owner; if not, gives it back.</summary>
    public static Task Kept(HttpContext context, FormKeeping kept, Fields fields) =>
        PrivatePage.Show<Kept>(context, ("What", kept), ("Fields", fields));

    private static Task Ask(HttpContext context, SecureChannel secure) =>
        PrivatePage.Show<Ask>(
            context,
            ("Missing", Missing(context, secure)),
            ("Place", KeptPlace.Of(context) is not null)
        );

    private static async Task Try(HttpContext context, Node node, SecureChannel secure)
    {
        if (Missing(context, secure) is { } missing || !Origins.AreOurs(context.Request))
        {
            await Ask(context, secure);
            return;
        }
        using var form = await SecretForm.Read(context.Request);
        if (form is null)
        {
            await Ask(context, secure);
            return;
        }
        var (name, shared) = (form.One("name"), form.One("shared").Length > 0);
        using var passphrase = form.Secret("passphrase");
        switch (await node.Seats.Open(name, passphrase, KeptPlace.Of(context)))
        {
            case Vault.SignIn.Opened opened:
                KeptPlace.Choose(context, node, form.One("place").Length > 0);
                await Enter(context, node, opened.Seat, shared);
                break;
            case Vault.SignIn.Busy:
                await PrivatePage.Show<Ask>(
                    context,
                    503,
                    ("Problem", "busy"),
                    ("Name", name),
                    ("Place", form.One("place").Length > 0)
                );
                break;
            default:
                await PrivatePage.Show<Ask>(
                    context,
                    403,
                    ("Problem", "nothing"),
                    ("Name", name),
                    ("Place", form.One("place").Length > 0)
                );
                break;
        }
    }

    /// <summary>A cookie that ends with the browser.</summary>
    public static void SetCookie(HttpContext context, string name, string value) =>
        context.Response.Headers.Append(
            "Set-Cookie",
            $"{name}={value}; Path=/; Secure; HttpOnly; SameSite=Strict"
        );
}
