using System.Globalization;
using System.Net;
using System.Text;
using Kith.Publishing.Books.Epub;
using Kith.Web.Pages.Books;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests;

public sealed class BookPageTests
{
    [Fact]
    public async Task The_page_of_books_makes_none_and_says_how_large_each_is_once_it_is_made()
    {
        await using var node = await WebNode.Start();
        var shelf = node.Services.GetRequiredService<Bookshelf>();
        var addresses = (await node.Read("/books"))
            .QuerySelectorAll(".lines a[download]")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.Equal(3, addresses.Count);
        Assert.All(shelf.Forms, form => Assert.Null(form.Kilobytes));
        for (var made = 0; made < addresses.Count; made++)
        {
            var bytes = await node.Reader.GetByteArrayAsync(addresses[made]);
            var sizes = (await node.Read("/books")).QuerySelectorAll(".lines .quiet");
            Assert.Equal(made + 1, sizes.Length);
            var said = sizes[made].TextContent.Split(' ')[0];
            Assert.InRange(
                int.Parse(said, CultureInfo.InvariantCulture) * 1000,
                bytes.Length,
                bytes.Length + 999
            );
        }
    }

    [Fact]
    public async Task A_book_downloads_under_a_neutral_name_and_is_made_once()
    {
        await using var node = await WebNode.Start();
        using var first = await node.Send("GET", "/books/notes.epub");
        using var second = await node.Send("GET", "/books/notes.epub");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(EpubBook.MediaType, $"{first.Content.Headers.ContentType}");
        Assert.Equal(
            "attachment; filename=\"notes.epub\"",
            $"{first.Content.Headers.ContentDisposition}"
        );
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal("mimetype", Encoding.ASCII.GetString(bytes, 30, 8));
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_book_to_print_is_compressed_on_its_way()
    {
        await using var node = await WebNode.Start();
        using var answer = await node.Send("GET", "/books/notes.html", ("Accept-Encoding", "br"));
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Every_public_page_leads_to_the_books()
    {
        await using var node = await WebNode.Start();
        Assert.NotNull((await node.Read("/")).QuerySelector("body > footer a[href='/books']"));
    }
}
