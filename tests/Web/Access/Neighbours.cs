using Kith.Kit;
using Kith.Packs;
using Kith.Sealing;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Web.Tests.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Access;

/// <summary>
/// A node with every kind of seat there is. Ana has a room of her own and a notebook, Tam has a room, both are in one with
/// Maya, who keeps the node. Rafi was taken out of Ana's room and Lea left it before anything secret was written there;
/// Ines came after that, and one more person is invited and has not come.
/// </summary>
internal sealed class Neighbours : IAsyncDisposable
{
    private readonly TestNode elsewhere;
    private readonly WebApplication pages;
    private readonly WebApplication allowing;

    private Neighbours(TestNode test, TestNode elsewhere, WebApplication pages)
    {
        (Test, this.elsewhere, this.pages) = (test, elsewhere, pages);
        allowing = AllowingDoor.Build(test.Node, () => Visitors);
    }

    public TestNode Test { get; }

    public Rooms Rooms => pages.Services.GetRequiredService<Rooms>();

    public static Library Pack => RealPack.Library;

    /// <summary>The pages as they are.</summary>
    public Uri Address => new(pages.Urls.First());

    /// <summary>The same pages behind a door that allows everything.</summary>
    public Uri AllowingAddress => new(allowing.Urls.First());

    public IReadOnlyList<Belongings> All { get; private set; } = [];

    public IReadOnlyList<Visitor> Visitors { get; private set; } = [];

    public Visitor Ana => Visitors[0];

    public Belongings Room => All[0];

    public Belongings Notebook => All[3];

    public IReadOnlyList<RouteEndpoint> Routes =>
        [
            .. pages
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>(),
        ];

    public static async Task<Neighbours> Open()
    {
        var test = await TestNode.Open();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb(new WebOptions(), RealPack.Library);
        builder.Services.AddWorkroom(test.Node);
        var place = new Neighbours(test, await TestNode.Open(), builder.Build().UseWeb());
        await place.pages.StartAsync();
        await place.allowing.StartAsync();
        await place.MoveIn();
        return place;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in Visitors)
            visitor.Dispose();
        await pages.DisposeAsync();
        await allowing.DisposeAsync();
        await Test.DisposeAsync();
        await elsewhere.DisposeAsync();
    }

    private async Task MoveIn()
    {
        var maya = await Test.Keeper();
        var shared = await Start(maya);
        var ana = await maya.BringIn(shared, "Ana");
        var tam = await maya.BringIn(shared, "Tam");
        var own = await Start(ana);
        var (rafi, lea) = (await ana.BringIn(own, "Rafi"), await ana.BringIn(own, "Lea"));
        await SendAway(own, ana, lea, rafi);
        var his = await Start(tam);
        All =
        [
            await Furnish(ana, own, "the-blue-suitcase"),
            await Furnish(tam, his, "the-red-bicycle"),
            await Furnish(maya, shared, "the-green-door"),
            await FurnishNotebook(ana, "the-letter-not-sent"),
            Belongings.Nowhere,
        ];
        var ines = await ana.BringIn(own, "Ines");
        Visitors =
        [
            Visitor.Of("member", ana, [All[0], All[2]], [All[0], All[2], All[3]]),
            Visitor.Of("member of another circle", tam, [All[1], All[2]]),
            Visitor.Of("keeper", maya, [All[2]]),
            Visitor.Of("removed", rafi, []),
            Visitor.Of("left", lea, []),
            Visitor.Of("came later", ines, [All[0]], []),
            Visitor.Of("second notebook", await Second(ana), []),
            await Invited(ana, own),
            .. await SignedOut(ana),
        ];
    }

    private async Task<CircleId> Start(Person person)
    {
        using var session = person.Session();
        return await Rooms.Start(session, "Harbour", person.Name);
    }

    /// <summary>One is taken out by two, and the other of the two leaves; whoever opens the room next gives it new keys.</summary>
    private async Task SendAway(CircleId circle, Person stays, Person leaves, Person goes)
    {
        AuthorId gone;
        using (var room = await goes.Open(circle))
            gone = room.Me;
        foreach (var person in new[] { stays, leaves })
        {
            using var session = person.Session();
            await Test.Node.Circles.Belonging.SayYes(session, circle, gone);
        }
        using var last = leaves.Session();
        Assert.Equal(Outcome.Said, await Test.Node.Circles.Belonging.Leave(last, circle));
    }

    private async Task<Belongings> Furnish(Person person, CircleId circle, string secret)
    {
        using var session = person.Session();
        using var room = await Rooms.Circle(session, circle);
        return await Furnishing.Of(room!, Pack, secret);
    }

    private async Task<Belongings> FurnishNotebook(Person person, string secret)
    {
        using var session = person.Session();
        using var room = await Rooms.Notebook(session);
        var notebook = await Furnishing.Of(room!, Pack, secret);
        return await notebook.WithWhatWaits(this, session);
    }

    private async Task<Person> Second(Person person)
    {
        const string chosen = "what somebody beside me may see";
        using var session = person.Session();
        using var current = Passphrase.FromWords(person.Words);
        using var second = Passphrase.FromWords(chosen);
        var act = await Test.Node.Locks.SetSecond(session, person.Name, current, second);
        Assert.IsType<SeatAct.Done>(act);
        return await (person with { Words = chosen }).At(Test.Node);
    }

    /// <summary>No page begins a session for somebody who has not joined; this visitor has one all the same.</summary>
    private async Task<Visitor> Invited(Person inviter, CircleId circle)
    {
        using var session = inviter.Session();
        using var words = Passphrase.FromWords((await Test.Node.Seats.Invite(session, circle))!);
        using var key = await Test.Node.Login.Key("", words);
        using var seat = (await new Doors(Test.Node).OpenInvite(key!))!;
        var cookie = Test.Node.Sessions.Begin(seat);
        Session Enter() => Test.Node.Sessions.Find(cookie)!;
        return new("invited", cookie, Enter(), Enter, [All[0]], []) { IsForged = true };
    }

    /// <summary>Nobody at all, and Ana's browser after a session. Where nobody asks, they come with keys of their own making.</summary>
    private async Task<IReadOnlyList<Visitor>> SignedOut(Person ana)
    {
        var stranger = await elsewhere.Keeper();
        using var session = ana.Session();
        var cookie = Test.Node.Sessions.Begin(session.Seat);
        var over = Test.Node.Sessions.Find(cookie)!;
        Test.Node.Sessions.End(cookie);
        return
        [
            new("signed out", null, stranger.Session(), stranger.Session, [], [])
            {
                IsSignedIn = false,
            },
            new("session over", cookie, over, stranger.Session, [], []) { IsSignedIn = false },
        ];
    }
}
