using System.IO.Compression;
using Kith.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests;

public sealed class SizeTests
{
    private const int MostBytes = 25 * 1024;

    [Fact]
    public async Task A_page_of_the_guide_and_the_style_come_in_25_kilobytes()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        var style = node.Services.GetRequiredService<Assets>().Stylesheet;
        var styleBytes = await Compressed(node, style);
        foreach (var page in Shipped.Library.Pages)
        {
            var bytes = styleBytes + await Compressed(node, $"/guide/{page.Code}");
            Assert.True(bytes <= MostBytes, $"{page.Code}: {bytes}");
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task What_is_compressed_opens_to_the_same_page(string coding)
    {
        await using var node = await WebNode.Start();
        var plain = await node.Reader.GetByteArrayAsync("/guide/s2");
        using var answer = await node.Send("GET", "/guide/s2", ("Accept-Encoding", coding));
        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        using var packed = await answer.Content.ReadAsStreamAsync();
        using Stream opened =
            coding == "br"
                ? new BrotliStream(packed, CompressionMode.Decompress)
                : new GZipStream(packed, CompressionMode.Decompress);
        using var room = new MemoryStream();
        await opened.CopyToAsync(room);
        Assert.Equal(plain, room.ToArray());
    }

    [Theory]
    [InlineData("br", "br", true)]
    [InlineData("gzip, deflate, br, zstd", "br", true)]
    [InlineData("gzip;q=1.0, BR ;q=0.5", "br", true)]
    [InlineData("br;q=0", "br", false)]
    [InlineData("br; q=0.000", "br", false)]
    [InlineData("br;q=0.001", "br", true)]
    [InlineData("brotli, identity", "br", false)]
    [InlineData("", "br", false)]
    public void A_coding_is_used_only_if_the_reader_takes_it(
        string header,
        string coding,
        bool takes
    ) => Assert.Equal(takes, Coding.Accepts(header, coding));

    private static async Task<int> Compressed(WebNode node, string address)
    {
        using var answer = await node.Send("GET", address, ("Accept-Encoding", "br"));
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
