using Kith.Packs;
using Kith.Vault;
using Kith.Web.Http;
using Kith.Web.Pages;
using Kith.Web.Pages.Books;
using Kith.Web.Pages.Worksheets;
using Kith.Web.Paper;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web;

/// <summary>Wires the pages into a host.</summary>
public static class KithWeb
{
    private const int LongestRequestLine = 4096;
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostHeaders = 64;

    /// <summary>Adds what the pages need. <paramref name="library"/> is what they show.</summary>
    public static IServiceCollection AddWeb(
        this IServiceCollection services,
        WebOptions options,
        Library library
    )
    {
        services.AddRoutingCore();
        services.Configure<KestrelServerOptions>(Harden);
        // Ready pages are written where the request was read. What waits for work still leaves other requests alone: the
        // runtime hands each one its own pool thread as long as completions are not inlined as well.
        services.Configure<SocketTransportOptions>(s => s.UnsafePreferInlineScheduling = true);
        services.AddSingleton(options);
        services.AddSingleton(library);
        var words = Wording.Read(library.Language);
        services.AddSingleton(words);
        services.AddSingleton(Assets.Read(PageFeet.Of(library, words)));
        services.AddSingleton<Accepted>(_ => new(options.Hosts));
        services.AddSingleton<Leave>();
        services.AddSingleton<SecureChannel>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton(s => new Search(s.GetRequiredService<Library>()));
        services.AddSingleton(s => new Site(
            PublicPages.All(library),
            [
                .. WorksheetFiles.All(library, s.GetRequiredService<Wording>()),
                .. s.GetRequiredService<Bookshelf>().Files,
            ],
            s.GetRequiredService<IServiceScopeFactory>()
        ));
        services.AddSingleton<Pieces>();
        services.AddSingleton<Bookshelf>();
        services.AddScoped<PageState>();
        return services;
    }

    /// <summary>Serves the pages, and prepares the public ones once it listens. Without a vault there is no workroom to enter.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        var services = app.Services;
        app.Use(next => Build<FrontDoor>(services, next).Serve);
        app.Use(next => Build<Answers>(services, next).Serve);
        app.Use(next => Build<SiteDoor>(services, next).Serve);
        var hasWorkroom = services.GetService<Node>() is not null;
        if (hasWorkroom)
            app.UseWorkroom();
        app.UseRouting();
        PublicRoutes.Map(app);
        if (hasWorkroom)
            PrivateRoutes.Map(app);
        // Whoever is already at the door comes first: preparing begins when the first page can be answered.
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => Warm(services)));
        return app;
    }

    // A page that cannot be made is tried again when somebody asks for it.
    private static async Task Warm(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<Site>().Warm();
            // What preparing needed is a third of the memory; a node that waits gives it back.
            GC.Collect(
                GC.MaxGeneration,
                GCCollectionMode.Aggressive,
                blocking: true,
                compacting: true
            );
        }
        catch (Exception failure) when (failure is not ObjectDisposedException)
        {
            services.GetRequiredService<WebOptions>().Failed?.Invoke(failure.GetType().Name);
        }
    }

    private static T Build<T>(
        IServiceProvider services,
        Microsoft.AspNetCore.Http.RequestDelegate next
    ) => ActivatorUtilities.CreateInstance<T>(services, next);

    private static void Harden(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Answers.LargestBody;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
    }
}
