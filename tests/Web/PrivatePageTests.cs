using System.Numerics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Tests;

public sealed class PrivatePageTests
{
    [Theory]
    [InlineData(1, 16 * 1024)]
    [InlineData(10_000, 16 * 1024)]
    [InlineData(20_000, 32 * 1024)]
    [InlineData(70_000, 128 * 1024)]
    public async Task The_length_of_a_page_says_nothing(int letters, int expected)
    {
        await using var node = await WebNode.Start(more: app => Map(app, letters));
        using var answer = await node.Send("GET", "/room", ("Accept-Encoding", "br, gzip"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(expected, bytes.Length);
        Assert.True(BitOperations.IsPow2(bytes.Length));
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(
            "noindex, nofollow",
            string.Join(", ", answer.Headers.GetValues("X-Robots-Tag"))
        );
    }

    [Fact]
    public async Task A_private_page_has_its_own_menu_and_no_search()
    {
        await using var node = await WebNode.Start(more: app => Map(app, 1));
        var page = await node.Read("/room");
        Assert.Equal(["/desk"], page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/leave", page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Whatever_is_not_there_looks_the_same()
    {
        await using var node = await WebNode.Start();
        using var one = await node.Send("GET", "/worksheets/ZZ9");
        using var other = await node.Send("GET", "/some/other/place?with=words");
        Assert.Equal(
            await one.Content.ReadAsByteArrayAsync(),
            await other.Content.ReadAsByteArrayAsync()
        );
    }

    [Fact]
    public async Task Nothing_that_writes_keys_to_disk_is_part_of_the_node()
    {
        await using var node = await WebNode.Start();
        Assert.Null(node.Services.GetService(typeof(IDataProtectionProvider)));
    }

    private static void Map(WebApplication app, int letters) =>
        app.MapGet(
            "/room",
            (HttpContext context) =>
                Page.RenderPrivate<Room>(
                    context,
                    new Dictionary<string, object?> { [nameof(Room.Letters)] = letters }
                )
        );

    private sealed class Room : ComponentBase
    {
        [Parameter]
        public int Letters { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Layout>(0);
            builder.AddAttribute(
                1,
                nameof(Layout.Nav),
                (RenderFragment)(b => b.AddMarkupContent(0, "<a href=\"/desk\">Desk</a>"))
            );
            builder.AddAttribute(
                2,
                nameof(Layout.ChildContent),
                (RenderFragment)(b => b.AddContent(0, new string('a', Letters)))
            );
            builder.CloseComponent();
        }
    }
}
