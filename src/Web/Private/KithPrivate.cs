using System.Collections.Frozen;
using Kith.Packs;
using Kith.Vault;
using Kith.Web.Pages.CheckIn;
using Kith.Web.Pages.Intervention;
using Kith.Web.Pages.Notes;
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
            s.GetRequiredService<Library>()
                .Worksheets.ToFrozenDictionary(w => w.Id, StringComparer.Ordinal)
                .GetValueOrDefault,
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped<Here>();
        services.AddScoped<SharingDesk>();
        services.AddScoped<CheckInDesk>();
        services.AddScoped<InterventionDesk>();
        services.AddScoped<NoteDesk>();
        return services;
    }

    /// <summary>Ends the session of a request: what Leave does. Nobody who leaves waits for the store.</summary>
    public static Task EndSession(Node node, Microsoft.AspNetCore.Http.HttpContext context)
    {
        var cookie = context.Request.Cookies[PrivateDoor.Cookie];
        var session = node.Sessions.Find(cookie);
        node.Sessions.End(cookie);
        if (session is not null)
            _ = Task.Run(() => Remember(node, session));
        return Task.CompletedTask;
    }

    /// <summary>Keeps for the next session what this one saw. Without a store it keeps nothing, and the way out is as open.</summary>
    private static async Task Remember(Node node, Session session)
    {
        using (session)
            try
            {
                await node.Circles.NoteSeen(session);
            }
            catch (Exception)
            {
                // The mark stays where it was: the next session notices less, and nothing else is lost.
            }
    }

    internal static void UseWorkroom(this WebApplication app)
    {
        var services = app.Services;
        app.Use(next => ActivatorUtilities.CreateInstance<PrivateDoor>(services, next).Serve);
    }
}
