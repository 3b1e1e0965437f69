using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Kith.Bench;

/// <summary>The least a web server on this platform can be: what start and memory are compared with.</summary>
static class EmptyHost
{
    public static async Task Run(string address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        await using var host = builder.Build();
        host.Run(context => context.Response.WriteAsync("empty"));
        await host.RunAsync();
    }
}
