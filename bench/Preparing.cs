using System.Diagnostics;
using Kith.Web;
using Kith.Web.Http;
using Kith.Web.Pages.Guide;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Bench;

/// <summary>Rendering and compressing every page of the guide on all cores, as a node that has just started: once, with nothing warm.</summary>
static class Preparing
{
    public static async Task Run(string pack, int times)
    {
        var library = Larger.Repeated(Larger.Read(pack), times);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWeb(new WebOptions(), library)
            .BuildServiceProvider();
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        SitePage[] pages =
        [
            .. GuidePages.All(library).Select(p => new SitePage(p, scopes)).Where(p => p.IsEarly),
        ];
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(pages, async (page, _) => await page.Prepare());
        var clock = Stopwatch.GetElapsedTime(start);
        var used = Environment.CpuUsage.TotalTime - processor;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - memory;
        Console.WriteLine(
            $"×{times}: {pages.Length} pages, {clock.TotalMilliseconds:F0} ms, processor {used.TotalMilliseconds:F0} ms, "
                + $"{kept / 1e6:F1} MB kept; for each page {used.TotalMilliseconds / pages.Length:F1} ms, {kept / 1e3 / pages.Length:F0} kB"
        );
        GC.KeepAlive(pages);
    }
}
