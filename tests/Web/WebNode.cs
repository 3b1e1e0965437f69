using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kith.Kit;
using Kith.Packs;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests;

/// <summary>A node on a real port, and a reader who follows no redirect and keeps no cookie.</summary>
public sealed class WebNode : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebNode(WebApplication app, TestNode node)
    {
        this.app = app;
        Vault = node;
        Address = new Uri(app.Urls.First());
        var plain = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        Reader = new HttpClient(plain) { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>The node behind the pages, with cheap passphrases and a clock that stands still.</summary>
    public TestNode Vault { get; }

    public HttpClient Reader { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<WebNode> Start(
        WebOptions? options = null,
        Library? library = null,
        Action<WebApplication>? more = null
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb(options ?? new WebOptions(), library ?? Samples.Library);
        var node = await TestNode.Open();
        builder.Services.AddWorkroom(node.Node);
        var built = builder.Build().UseWeb();
        more?.Invoke(built);
        await built.StartAsync();
        return new WebNode(built, node);
    }

    public Task<HttpResponseMessage> Send(
        string method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        var question = new HttpRequestMessage(new HttpMethod(method), address);
        foreach (var (name, value) in headers)
            question.Headers.TryAddWithoutValidation(name, value);
        return Reader.SendAsync(question);
    }

    public async Task<HttpResponseMessage> Post(
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        return await Reader.PostAsync(address, form);
    }

    public async Task<IHtmlDocument> Read(string address)
    {
        using var answer = await Reader.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Parse(await answer.Content.ReadAsStringAsync());
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await app.DisposeAsync();
        await Vault.DisposeAsync();
    }
}
