using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using Kith.Interventions.Circle;
using Kith.Kit;
using Kith.Packs;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Private;

/// <summary>A node with its workroom on a real port: Maya's circle with one sheet, and Rafi, who is in another circle.</summary>
public sealed class Workplace : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _failures;
    private readonly HttpClient _browser;

    private Workplace(
        TestNode test,
        WebApplication app,
        Library library,
        ConcurrentQueue<string> failures
    )
    {
        (Test, _app, Library, _failures) = (test, app, library, failures);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        _browser = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public const string Secret = "marmalade-on-the-stairs";

    public TestNode Test { get; }

    public Library Library { get; }

    public Person Maya { get; private set; } = null!;

    public Person Rafi { get; private set; } = null!;

    public CircleId Circle { get; private set; }

    public string Sheet { get; private set; } = "";

    public Worksheet Snapshot => Library.WorksheetByCode("A1")!;

    /// <summary>The first question of the snapshot that takes long text.</summary>
    public string Question => Snapshot.Questions.OfType<LongQuestion>().First().Id;

    /// <summary>The code of every failure that the node told its keeper about.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>Every route of the node.</summary>
    public IEnumerable<RouteEndpoint> Routes =>
        _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public IEnumerable<RouteEndpoint> InnerRoutes =>
        Routes.Where(e => e.RoutePattern.RawText!.StartsWith("/in/", StringComparison.Ordinal));

    public Rooms Rooms => _app.Services.GetRequiredService<Rooms>();

    /// <summary>Where the node listens.</summary>
    public Uri Node => new(_app.Urls.First());

    /// <summary>Every inner route that names a room, with Maya's circle and sheet in it.</summary>
    public IEnumerable<(string Method, string Path)> Paths() =>
        from endpoint in InnerRoutes
        let pattern = endpoint.RoutePattern.RawText!["/in".Length..]
        where pattern.Contains("{room}", StringComparison.Ordinal)
        let path = pattern
            .Replace("{room}", Circle.ToString(), StringComparison.Ordinal)
            .Replace("{sheet}", Sheet, StringComparison.Ordinal)
            .Replace("{entry}", Sheet, StringComparison.Ordinal)
            .Replace("{earlier}", Sheet, StringComparison.Ordinal)
            .Replace("{later}", Sheet, StringComparison.Ordinal)
            .Replace("{note}", Sheet, StringComparison.Ordinal)
            .Replace("{consent}", Sheet, StringComparison.Ordinal)
            .Replace("{file}", Sheet, StringComparison.Ordinal)
            .Replace("{question}", Question, StringComparison.Ordinal)
            .Replace("{worksheet}", Snapshot.Id, StringComparison.Ordinal)
        let method = endpoint.Metadata.OfType<HttpMethodMetadata>().First().HttpMethods[0]
        select (method, path);

    public static async Task<Workplace> Open() => await Open(await TestNode.Open());

    public static async Task<Workplace> Open(TestNode test)
    {
        var library = RealPack.Library;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var failures = new ConcurrentQueue<string>();
        var options = new WebOptions
        {
            Failed = failures.Enqueue,
            EndSession = context => KithPrivate.EndSession(test.Node, context),
        };
        builder.Services.AddWeb(options, library);
        builder.Services.AddWorkroom(test.Node);
        var app = builder.Build().UseWeb();
        await app.StartAsync();
        var place = new Workplace(test, app, library, failures);
        await place.Settle();
        return place;
    }

    /// <summary>The address under which this person's session reaches an inner path, whether or not it is theirs.</summary>
    public static string Address(Person person, string path)
    {
        using var session = person.Session();
        return "/p/" + session.SealPath(path);
    }

    public static string Csrf(Person person, string path)
    {
        using var session = person.Session();
        return session.CsrfTag(path);
    }

    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Get(
        Person? person,
        string address
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await Send(person, request);
    }

    public async Task<IHtmlDocument> Page(Person person, string path)
    {
        var (status, body, _) = await Get(person, Address(person, path));
        Assert.Equal(HttpStatusCode.OK, status);
        return WebNode.Parse(body);
    }

    public Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Post(
        Person? person,
        string address,
        params (string Name, string Value)[] fields
    ) => Send(person, Form(address, fields));

    public static HttpRequestMessage Form(
        string address,
        params (string Name, string Value)[] fields
    ) =>
        new(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
            ),
        };

    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Send(
        Person? person,
        HttpRequestMessage request
    )
    {
        if (person is not null)
            request.Headers.Add("Cookie", "__Host-kith=" + person.Cookie);
        var answer = await _browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }

    /// <summary>Posts a page's writing form with some fields filled in.</summary>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Fill(
        Person? person,
        IHtmlDocument page,
        params (string Name, string Value)[] typed
    )
    {
        var form = page.QuerySelector("form.write")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return await Post(person, form.GetAttribute("action")!, [.. hidden, .. typed]);
    }

    /// <summary>Starts a room whose page about paper its starter has read.</summary>
    public async Task<CircleId> StartRoom(Person person, string codeName, string name)
    {
        var rooms = _app.Services.GetRequiredService<Rooms>();
        using var session = person.Session();
        var circle = await rooms.Start(session, codeName, name);
        using var room = await rooms.Circle(session, circle);
        await room!.Add(new PaperRead());
        return circle;
    }

    public string FillPath(string question) => $"/c/{Circle}/s/{Sheet}/e/{Sheet}/q/{question}";

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
        await Test.DisposeAsync();
    }

    private async Task Settle()
    {
        Maya = await Test.Keeper();
        var rooms = _app.Services.GetRequiredService<Rooms>();
        using (var session = Maya.Session())
        {
            Circle = await rooms.Start(session, "Harbour", "Maya");
            using var room = await rooms.Circle(session, Circle);
            await room!.Add(new PaperRead());
            Sheet = await room.StartSheet(Snapshot);
        }
        var other = await Maya.Start();
        Rafi = await Maya.BringIn(other, "Rafi");
        var (status, _, _) = await Fill(
            Maya,
            await Page(Maya, FillPath(Question)),
            (Question, Secret),
            ("_go", "stop")
        );
        Assert.Equal(HttpStatusCode.SeeOther, status);
    }
}
