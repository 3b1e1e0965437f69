using Kith.Sealing;
using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Pages.SignIn;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Join;

/// <summary>Coming in with seven words: the invited person gets a seat of their own.</summary>
internal static class JoinPages
{
    private const string FormPath = "/join/here";
    private const string SeatPath = "/join/seat";
    private const int OwnWords = 6;
    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join", (HttpContext context) => SignInPages.Begin(context, FormPath));
        routes.MapGet(FormPath, AskWords);
        routes.MapPost(FormPath, CheckWords);
        routes.MapPost(SeatPath, TakeSeat);
    }

    private static Task AskWords(HttpContext context, SecureChannel secure) =>
        PrivatePage.Show<AskWords>(context, ("Missing", SignInPages.Missing(context, secure)));

    private static async Task CheckWords(HttpContext context, Node node, SecureChannel secure)
    {
        using var form = await Read(context, secure);
        if (form is null)
        {
            await AskWords(context, secure);
            return;
        }
        using var words = form.Words("words");
        var invitation = await node.Seats.InvitedTo(words);
        if (invitation == Invitation.Nothing)
            await PrivatePage.Show<AskWords>(
                context,
                StatusCodes.Status403Forbidden,
                ("HasProblem", true)
            );
        else
            await PrivatePage.Show<AskSeat>(
                context,
                ("Words", form.One("words")),
                ("Offer", Sealing.Words.Draw(OwnWords)),
                ("IsLimited", invitation == Invitation.LimitedSeat)
            );
    }

    private static async Task TakeSeat(HttpContext context, Node node, SecureChannel secure)
    {
        using var form = await Read(context, secure);
        if (form is null)
        {
            await AskWords(context, secure);
            return;
        }
        var name = form.One("name").Trim();
        if (name.Length is 0 or > LongestName)
        {
            await AskAgain(context, form, "name-problem");
            return;
        }
        using var words = form.Words("words");
        using var passphrase = form.Secret("passphrase");
        switch (await node.Seats.Join(words, name, passphrase))
        {
            case Vault.SignIn.Opened opened:
                await SignInPages.Enter(context, node, opened.Seat, form.One("shared").Length > 0);
                break;
            case Vault.SignIn.TooWeak:
                await AskAgain(context, form, "weak");
                break;
            case Vault.SignIn.Busy:
                await AskAgain(context, form, "busy");
                break;
            default:
                await PrivatePage.Show<AskWords>(
                    context,
                    StatusCodes.Status403Forbidden,
                    ("HasProblem", true)
                );
                break;
        }
    }

    private static Task AskAgain(HttpContext context, SecretForm form, string problem) =>
        PrivatePage.Show<AskSeat>(
            context,
            StatusCodes.Status400BadRequest,
            ("Words", form.One("words")),
            ("Offer", form.One("offer")),
            ("Name", form.One("name")),
            ("IsLimited", form.One("limited").Length > 0),
            ("Problem", problem)
        );

    private static async Task<SecretForm?> Read(HttpContext context, SecureChannel secure) =>
        SignInPages.Missing(context, secure) is null && Origins.AreOurs(context.Request)
            ? await SecretForm.Read(context.Request)
            : null;
}
