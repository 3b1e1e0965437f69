using System.Text.Json;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Sweeps;

/// <summary>The HTML checker over every public page, one private page of each kind, the style sheet and the icon.</summary>
[Collection(ABrowser.Name)]
[Trait("Kind", "long")]
public sealed class MarkupTests(ABrowser browser, SharedNodes nodes)
{
    [Fact]
    public async Task The_checker_finds_no_error()
    {
        using var folder = new TempFolder("markup");
        await SavePublic(folder.Path);
        await SavePrivate(folder.Path);
        await SaveLook(folder.Path);
        Assert.True(folder.Files().Count > 150);
        Assert.Empty(await Errors(folder.Path));
    }

    [Fact]
    public async Task The_checker_sees_an_error_where_there_is_one()
    {
        using var folder = new TempFolder("markup");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "wrong.html"), "<p><div></p>");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "wrong.css"), "p { colour: red }");
        Assert.True(
            (await Errors(folder.Path)).Select(e => e.Split(' ')[0]).Distinct().Count() == 2
        );
    }

    private async Task SavePublic(string folder)
    {
        var ask = await browser.Bare(await nodes.Empty);
        foreach (var (path, html) in await PublicPages.Crawl(ask))
            await Save(folder, "public " + path, html);
        foreach (var path in new[] { "/nothing-here", "/sign-in/here", "/join/here" })
            await Save(folder, "public " + path, await (await ask.GetAsync(path)).TextAsync());
    }

    private async Task SavePrivate(string folder)
    {
        await using var reader = await browser.Reader(await nodes.Practice);
        var html = Task.FromResult("");
        reader.Page.Response += (_, answer) =>
        {
            if (answer.Request.ResourceType == "document" && answer.Status == 200)
                html = answer.TextAsync();
        };
        var pages = await PrivatePages.Of(reader);
        await pages.Visit(async name => await Save(folder, "private " + name, await html));
    }

    private async Task SaveLook(string folder)
    {
        await using var reader = await browser.Reader(await nodes.Empty);
        var ask = await browser.Bare(await nodes.Empty);
        await reader.Go("/");
        foreach (var (link, end) in new[] { ("stylesheet", ".css"), ("icon", ".svg") })
        {
            var path = await reader.Page.Locator($"link[rel={link}]").GetAttributeAsync("href");
            var text = await (await ask.GetAsync(path!)).TextAsync();
            await File.WriteAllTextAsync(Path.Combine(folder, link + end), text);
        }
    }

    private static Task Save(string folder, string name, string html) =>
        File.WriteAllTextAsync(
            Path.Combine(
                folder,
                string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + ".html"
            ),
            html
        );

    private static async Task<IReadOnlyList<string>> Errors(string folder)
    {
        string[] how =
        [
            "--errors-only",
            "--format",
            "json",
            "--also-check-css",
            "--also-check-svg",
        ];
        var outcome = await Tool.Try("java", ["-jar", Repository.HtmlChecker, .. how, folder]);
        var report = JsonDocument.Parse(outcome.Errors).RootElement.GetProperty("messages");
        return
        [
            .. report
                .EnumerateArray()
                .Select(m =>
                    $"{Path.GetFileName(Text(m, "url"))} {Text(m, "message")} {Text(m, "extract")}"
                ),
        ];
    }

    private static string Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) ? value.ToString() : "";
}
