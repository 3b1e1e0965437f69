using Kith.Vault;
using Kith.Web.Pages.Confirm;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Private;

/// <summary>
/// Stands before what must not happen because a signed-in screen was left alone: the passphrase was given again within the
/// last five minutes, or the page asks for it.
/// </summary>
internal static class ConfirmGate
{
    /// <summary>
    /// Runs the handler, or asks. Once it is given, a form is done as it was sent; after anything else that was asked for
    /// <paramref name="back"/> comes.
    /// </summary>
    /// <param name="back">The inner path of a page, never of a file: a browser that is sent to a file stays where it is.</param>
    public static Task With(
        HttpContext context,
        Here here,
        string back,
        ConfirmFor what,
        Func<Task> handler
    )
    {
        if (IsOpen(context, here))
            return handler();
        var wish = HttpMethods.IsPost(context.Request.Method)
            ? new Confirming(what, back, here.Path, Body(RoomGate.Posted(context)))
            : new Confirming(what, back);
        return PrivatePage.Show<Ask>(context, ("Wish", wish));
    }

    /// <summary>Whether the passphrase was given again a moment ago.</summary>
    public static bool IsOpen(HttpContext context, Here here) =>
        context.RequestServices.GetRequiredService<Node>().Sessions.IsConfirmed(here.Session);

    private static string Body(Fields fields) =>
        string.Join(
            '&',
            fields
                .Names.Where(name => !name.StartsWith('_'))
                .SelectMany(name => fields.All(name).Select(value => (name, value)))
                .Select(f => $"{Uri.EscapeDataString(f.name)}={Uri.EscapeDataString(f.value)}")
        );
}
