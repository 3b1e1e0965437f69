using Kith.Vault;
using Kith.Web.Pages.Confirm;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Private;

/// <summary>
/// Stands before what must not happen because a signed-in screen was left alone: the passphrase was given again within the
/// last five minutes, or the page asks for it.
/// </summary>
internal static class ConfirmGate
{
    /// <summary>Runs the handler, or asks, and then leads to <paramref name="back"/>.</summary>
    /// <param name="back">The inner path of a page, never of a file: a browser that is sent to a file stays where it is.</param>
    public static Task With(HttpContext context, Here here, string back, Func<Task> handler) =>
        IsOpen(context, here) ? handler() : PrivatePage.Show<Ask>(context, ("Back", back));

    /// <summary>Whether the passphrase was given again a moment ago.</summary>
    public static bool IsOpen(HttpContext context, Here here) =>
        context.RequestServices.GetRequiredService<Node>().Sessions.IsConfirmed(here.Session);
}
