using Kith.Cli.Pings;
using Kith.Packs;
using Kith.Vault;
using Kith.Web;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Cli;

/// <summary>Puts a node together. Nothing else does.</summary>
internal static class NodeBuilder
{
    /// <summary>A node ready to start. No logging is added: logs hold codes only, and those go to standard error.</summary>
    public static WebApplication Build(Settings settings, Library library, Node node, bool practice)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(settings.Urls.Split(';'));
        builder.Services.AddWeb(Options(settings, node, practice), library);
        builder.Services.AddWorkroom(node, settings.Pings.Rule);
        builder.Services.AddSingleton(new Pinger(settings.Pings));
        builder.Services.AddHostedService<TimerWorker>();
        return builder.Build().UseWeb();
    }

    private static WebOptions Options(Settings settings, Node node, bool practice) =>
        new()
        {
            IsPractice = practice,
            Hosts = settings.Hosts,
            Proxies = settings.Proxies,
            NeutralSite = settings.NeutralSite,
            EndSession = context => KithPrivate.EndSession(node, context),
            Failed = code => Console.Error.WriteLine($"failed: {code}"),
        };
}
