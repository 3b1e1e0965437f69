using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Private;

/// <summary>Short ways to answer from a handler of the workroom.</summary>
internal static class PrivatePage
{
    /// <summary>Shows a page with these parameters.</summary>
    public static Task Show<TComponent>(
        HttpContext context,
        params (string Name, object? Value)[] parameters
    )
        where TComponent : IComponent =>
        Show<TComponent>(context, StatusCodes.Status200OK, parameters);

    /// <summary>Shows a page with a status that says what was wrong with the request.</summary>
    public static Task Show<TComponent>(
        HttpContext context,
        int status,
        params (string Name, object? Value)[] parameters
    )
        where TComponent : IComponent =>
        Page.RenderPrivate<TComponent>(
            context,
            parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
            status
        );

    /// <summary>What a page is answered with that shows why something was refused, or nothing of the kind.</summary>
    public static int StatusOf(string? refusal) =>
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    /// <summary>Goes on to another inner path after a form.</summary>
    public static Task GoTo(HttpContext context, Here here, string path)
    {
        context.Response.Headers.Location = here.Link(path);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    /// <summary>The one answer for "not there", "not yours" and "cannot be read".</summary>
    public static Task NotThere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
