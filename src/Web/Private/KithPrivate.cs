using Kith.Packs;
using Kith.Vault;
using Kith.Web.Pages.CheckIn;
using Kith.Web.Pages.Sharing;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Private;

/// <summary>Wires the workroom into a host that already has the public pages.</summary>
public static class KithPrivate
{
    /// <summary>Adds what private pages need. The node stays its opener's to dispose of.</summary>
    /// <param name="pings">Which pings the node sends; none unless told.</param>
    public static IServiceCollection AddWorkroom(
        this IServiceCollection services,
        Node node,
        PingRule? pings = null
    )
    {
        services.AddSingleton(node);
        services.AddSingleton(pings ?? PingRule.None);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(s => new Rooms(
            node,
            s.GetRequiredService<Library>().WorksheetById,
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped<Here>();
        services.AddScoped<SharingDesk>();
        services.AddScoped<CheckInDesk>();
        return services;
    }

    /// <summary>Ends the session of a request: what Leave does.</summary>
    public static Task EndSession(Node node, Microsoft.AspNetCore.Http.HttpContext context)
    {
        node.Sessions.End(context.Request.Cookies[PrivateDoor.Cookie]);
        return Task.CompletedTask;
    }

    internal static void UseWorkroom(this WebApplication app)
    {
        var services = app.Services;
        app.Use(next => ActivatorUtilities.CreateInstance<PrivateDoor>(services, next).Serve);
    }
}
