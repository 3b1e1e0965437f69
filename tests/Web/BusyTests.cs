using Microsoft.AspNetCore.Builder;

namespace Kith.Web.Tests;

public sealed class BusyTests
{
    [Fact]
    public async Task A_request_that_blocks_holds_up_nobody_else()
    {
        using var release = new ManualResetEventSlim();
        using var entered = new SemaphoreSlim(0);
        await using var node = await WebNode.Start(more: app =>
            app.MapGet(
                "/slow",
                () =>
                {
                    entered.Release();
                    release.Wait();
                    return "done";
                }
            )
        );
        var slow = node.Reader.GetStringAsync("/slow");
        await entered.WaitAsync();
        await node.Read("/guide/s2");
        await node.Read("/search");
        Assert.False(slow.IsCompleted);
        release.Set();
        Assert.Equal("done", await slow);
    }
}
