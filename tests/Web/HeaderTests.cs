using System.Net;

namespace Kith.Web.Tests;

public sealed class HeaderTests
{
    [Fact]
    public async Task The_first_page_is_there()
    {
        await using var node = await Node.Start();
        var page = await node.Read("/");
        Assert.Equal("Notes", page.Title);
        Assert.Equal("/leave", page.QuerySelector("a")?.GetAttribute("href"));
    }
}
