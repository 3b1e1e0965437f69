using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Pages.SignIn;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Setup;

/// <summary>The keeper's one-time link: a seat, a passphrase and the node sheet.</summary>
internal static class SetupPages
{
    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/set-up/{token}", Ask);
        routes.MapPost("/set-up/{token}", Make);
    }

    private static async Task Ask(
        HttpContext context,
        string token,
        Node node,
        SecureChannel secure
    )
    {
        if (!await node.SetupIsOpen())
            await PrivatePage.NotThere(context);
        else
            await PrivatePage.Show<Ask>(
                context,
                ("Token", token),
                ("IsSecure", secure.Is(context))
            );
    }

    private static async Task Make(
        HttpContext context,
        string token,
        Node node,
        SecureChannel secure
    )
    {
        var form =
            secure.Is(context) && Origins.AreOurs(context.Request)
                ? await Form.Read(context.Request)
                : null;
        var name = form?.Fields.One("name").Trim() ?? "";
        if (form is null || name.Length is 0 or > LongestName)
        {
            await PrivatePage.Show<Ask>(
                context,
                StatusCodes.Status400BadRequest,
                ("Token", token),
                ("IsSecure", secure.Is(context)),
                ("Name", name),
                ("HasProblem", true)
            );
            return;
        }
        if (await node.Setup(token, name) is not { } made)
        {
            await PrivatePage.NotThere(context);
            return;
        }
        using (made.Seat)
            await PrivatePage.Show<Done>(
                context,
                ("Name", name),
                ("Words", made.Words),
                ("Pepper", node.PepperText)
            );
    }
}
