using System.Net;
using AngleSharp.Html.Dom;
using Kith.Interventions.Circle;
using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Web.Tests.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Composing;

/// <summary>Maya writes on a sheet, on a node that may be restarted while she does.</summary>
internal sealed class ALongEvening : IAsyncDisposable
{
    private readonly TestNode test;
    private readonly HttpClient browser = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );
    private Node node;
    private WebApplication pages;
    private Person maya;

    private ALongEvening(TestNode test, WebApplication pages, Person maya) =>
        (this.test, node, this.pages, this.maya) = (test, test.Node, pages, maya);

    /// <summary>The page of the sheet that is written on.</summary>
    public string Sheet { get; private set; } = "";

    public static async Task<ALongEvening> Begin()
    {
        var opened = await TestNode.Open();
        return new(opened, await Serve(opened.Node), await opened.Keeper());
    }

    /// <summary>Another room with a new sheet, so that none grows long.</summary>
    public async Task NewSheet()
    {
        var rooms = pages.Services.GetRequiredService<Rooms>();
        using var session = maya.Session();
        var circle = await rooms.Start(session, "Harbour", "Maya");
        using var room = await rooms.Circle(session, circle);
        await room!.Add(new PaperRead());
        var sheet = await room.StartSheet(RealPack.Library.WorksheetByCode("A1")!);
        Sheet = $"/c/{circle}/s/{sheet}";
    }

    public Task SignIn() => SignIn(maya.Name);

    public async Task<IHtmlDocument> Page(string path)
    {
        using var session = maya.Session();
        return await Read("/p/" + session.SealPath(path));
    }

    /// <summary>Follows an address from a page.</summary>
    public async Task<IHtmlDocument> Read(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (status, body) = await Send(request);
        Assert.Equal(HttpStatusCode.OK, status);
        return WebNode.Parse(body);
    }

    /// <summary>Sends the writing form of a page as a browser would.</summary>
    public async Task<(HttpStatusCode Status, string Body)> Save(
        IHtmlDocument page,
        string name,
        string text
    )
    {
        var form = page.QuerySelector("form.write")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent([.. hidden, new(name, text), new("_go", "keep")]),
        };
        return await Send(request);
    }

    /// <summary>Takes what still waits from her desk.</summary>
    public async Task PutAwayWhatWaits()
    {
        using var session = maya.Session();
        foreach (var draft in await node.Drafts.Waiting(session))
            await node.Drafts.Take(session, draft.Id);
    }

    /// <summary>Ends her session in one of the ways in which that happens.</summary>
    public async Task End(Ending ending)
    {
        switch (ending)
        {
            case Ending.Idle:
                test.Clock.Advance(Sessions.UsualIdle + TimeSpan.FromMinutes(1));
                break;
            case Ending.TooLong:
                test.Clock.Advance(Sessions.Longest + TimeSpan.FromMinutes(1));
                break;
            case Ending.Left:
                using (var leave = new HttpRequestMessage(HttpMethod.Get, "/leave"))
                    await Send(leave);
                break;
            case Ending.EndedElsewhere:
                using (var other = (await At(maya.Name)).Session())
                    node.Sessions.EndOthers(other);
                break;
            case Ending.FourthSession:
                for (var i = 0; i < Sessions.MostPerRow; i++)
                    await At(maya.Name);
                break;
            default:
                await Restart();
                break;
        }
        Assert.Null(node.Sessions.Find(maya.Cookie));
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await pages.DisposeAsync();
        node.Dispose();
        await test.DisposeAsync();
    }

    private async Task SignIn(string name) => maya = await At(name);

    private async Task<Person> At(string name)
    {
        // Sessions are told apart by when they began.
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        return await (maya with { Name = name }).At(node);
    }

    private async Task Restart()
    {
        await pages.DisposeAsync();
        node.Dispose();
        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };
        node = await Node.Open(test.Store, options, test.Clock);
        pages = await Serve(node);
    }

    private async Task<(HttpStatusCode Status, string Body)> Send(HttpRequestMessage request)
    {
        request.RequestUri = new(new Uri(pages.Urls.First()), request.RequestUri!);
        request.Headers.Add("Cookie", "__Host-kith=" + maya.Cookie);
        using var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<WebApplication> Serve(Node node)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var options = new WebOptions
        {
            EndSession = context => KithPrivate.EndSession(node, context),
        };
        builder.Services.AddWeb(options, RealPack.Library);
        builder.Services.AddWorkroom(node);
        var app = builder.Build().UseWeb();
        await app.StartAsync();
        return app;
    }
}

/// <summary>How a session can be over while somebody writes.</summary>
internal enum Ending
{
    Idle,
    TooLong,
    Left,
    EndedElsewhere,
    FourthSession,
    Restarted,
}
