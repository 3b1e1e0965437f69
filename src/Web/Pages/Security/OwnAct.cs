using Kith.Sealing;
using Kith.Vault;
using Kith.Web.Pages.SignIn;
using Kith.Web.Private;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Pages.Security;

/// <summary>What the forms about one's own seat have in common: a name, the passphrase again, and an answer.</summary>
internal static class OwnAct
{
    private const int OfferedWords = 6;

    /// <summary>The form that was posted. Its secret fields never become strings.</summary>
    /// <exception cref="InvalidOperationException">A route that is not under the door's path for secrets: a bug.</exception>
    public static SecretForm Form(HttpContext context) =>
        context.Items[typeof(SecretForm)] as SecretForm
        ?? throw new InvalidOperationException("The form was not read as one with secrets.");

    /// <summary>A passphrase to take, if one wants none of one's own.</summary>
    public static string Offer() => Sealing.Words.Draw(OfferedWords);

    /// <summary>Runs an act with the name and the two passphrases that were typed.</summary>
    public static async Task<SeatAct> Choose(
        HttpContext context,
        Func<string, Passphrase, Passphrase, Task<SeatAct>> act
    )
    {
        var form = Form(context);
        using var current = form.Secret("current");
        using var chosen = form.Secret("chosen");
        return await act(form.One("name"), current, chosen);
    }

    /// <summary>The name of the sentence that says why it was refused; null when it was not.</summary>
    public static string? Problem(SeatAct act) =>
        act switch
        {
            SeatAct.NotYou => "not-you",
            SeatAct.TooWeak => "weak",
            SeatAct.Busy => "busy",
            _ => null,
        };

    /// <summary>The status that goes with a refusal.</summary>
    public static int Status(SeatAct act) =>
        act switch
        {
            SeatAct.NotYou => StatusCodes.Status403Forbidden,
            SeatAct.TooWeak => StatusCodes.Status400BadRequest,
            SeatAct.Busy => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status200OK,
        };

    /// <summary>Goes on in the session that took the place of this one, if one did.</summary>
    public static async Task GoOn(
        HttpContext context,
        Here here,
        Node node,
        string? cookie,
        Func<Task> show
    )
    {
        if (cookie is null || node.Sessions.Find(cookie) is not { } next)
        {
            await show();
            return;
        }
        using (next)
        {
            SignInPages.SetCookie(context, PrivateDoor.Cookie, cookie);
            here.Enter(next);
            await show();
        }
    }
}
