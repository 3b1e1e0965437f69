using Kith.Packs;
using Kith.Vault;
using Kith.Web;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Kith.Bench;

/// <summary>A node's pages on a port of their own.</summary>
static class ServedPages
{
    public static async Task<WebApplication> Start(Node node, Library library)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb(new WebOptions(), library);
        builder.Services.AddWorkroom(node);
        var pages = builder.Build().UseWeb();
        await pages.StartAsync();
        return pages;
    }
}
