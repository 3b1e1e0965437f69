using Kith.EndToEnd.Tests.Running;
using Kith.Kit;
using Kith.Vault;
using Kith.Web;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.EndToEnd.Tests.Strangers;

/// <summary>
/// The pages in this process, so that their table of routes can be read. Ana has a circle with a sheet, a notebook with a
/// sheet, and a kept draft, each with the secret in it. Maya is the keeper; Tam shares a circle with both, but not Ana's own. Rob has
/// the limited seat of Ana's circle.
/// </summary>
internal sealed class ATargetRoom : IAsyncDisposable
{
    public const string Secret = "The blue suitcase is packed";
    private readonly TestNode vault;
    private readonly WebApplication pages;
    private CircleId circle;

    private ATargetRoom(TestNode vault, WebApplication pages) =>
        (this.vault, this.pages) = (vault, pages);

    public Node Node => vault.Node;

    public Uri Address => new(pages.Urls.First());

    public Person Maya { get; private set; } = null!;

    public Person Ana { get; private set; } = null!;

    public Person Tam { get; private set; } = null!;

    /// <summary>In the limited seat of Ana's circle.</summary>
    public Person Rob { get; private set; } = null!;

    /// <summary>What stands for each part of an address.</summary>
    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<RouteEndpoint> Routes =>
        [
            .. pages
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>(),
        ];

    public static async Task<ATargetRoom> Open()
    {
        var node = await TestNode.Open();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb(new WebOptions(), ThePack.Library);
        builder.Services.AddWorkroom(node.Node);
        var target = new ATargetRoom(node, builder.Build().UseWeb());
        await target.pages.StartAsync();
        await target.Fill();
        return target;
    }

    /// <summary>How many things were written in Ana's circle.</summary>
    public async Task<int> Written()
    {
        using var room = await Ana.Open(circle);
        return room.Entries.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await vault.DisposeAsync();
    }

    private async Task Fill()
    {
        Maya = await vault.Keeper();
        var common = await Maya.Start();
        Ana = await Maya.BringIn(common, "Ana");
        Tam = await Maya.BringIn(common, "Tam");
        using var session = Ana.Session();
        var rooms = pages.Services.GetRequiredService<Rooms>();
        circle = await rooms.Start(session, Secret, "Ana", CircleFor.Starter);
        using var room = (await rooms.Circle(session, circle))!;
        using var notebook = (await rooms.Notebook(session))!;
        Rob = await Person.Join(Node, (await room.Limited.Make())!, "Rob");
        Parts["room"] = circle.ToString();
        Parts["worksheet"] = "snapshot";
        Parts["question"] = "what";
        Parts["sheet"] = Parts["entry"] = await Write(room);
        Parts["copy"] = await Share(room);
        Parts["earlier"] = Parts["later"] = Parts["sheet"];
        Parts["note"] = OpenRoom.NewId();
        await room.Add(
            new Interventions.Notes.NoteShown(Parts["note"], Parts["sheet"], "what", Secret)
        );
        Parts["consent"] = OpenRoom.NewId();
        await room.Add(
            new Interventions.Consents.ConsentAsked(
                Parts["consent"],
                room.Me,
                Secret,
                Secret,
                Secret,
                room.Today,
                Action: null
            )
        );
        await Write(notebook);
        Parts["member"] = room.Me;
        Parts["file"] = await KeepFile(room);
        var page = ThePack.Library.Pages[0];
        Parts["page"] = page.Code;
        Parts["spot"] = "~plan";
        await notebook.Add(
            new Interventions.Reading.ReadingBegun(),
            new Interventions.Reading.PageRead(page.Id)
        );
        var token = Node.Drafts.Token(
            session,
            $"/c/{circle}/s/{Parts["sheet"]}/e/{Parts["sheet"]}/whole"
        );
        Assert.True(
            await Node.Drafts.Keep(token, System.Text.Encoding.UTF8.GetBytes("what=" + Secret))
        );
        Parts["id"] = (await Node.Drafts.Waiting(session))[0].Id;
    }

    private static async Task<string> KeepFile(OpenRoom room)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Secret));
        Assert.Null(await room.Files.Keep(content, Secret, original: true, default));
        return room.Files.All.Single().What.File;
    }

    private static async Task<string> Share(OpenRoom room)
    {
        var copy = OpenRoom.NewId();
        await room.Add(
            new Interventions.Sharing.CopyShared(
                copy,
                "snapshot",
                1,
                room.Today,
                [new("what", new Worksheets.TextAnswer(Secret))],
                [],
                Until: null,
                OnPlan: false
            )
        );
        return copy;
    }

    private static async Task<string> Write(OpenRoom room)
    {
        await room.Add(new Interventions.Circle.PaperRead());
        var sheet = await room.StartSheet(ThePack.Worksheet("H1"));
        var typed = Fields.From([new("what", Secret)]);
        var saved = await room.Save(sheet, sheet, [new("what", [])], typed);
        Assert.True(saved.Accepted);
        return sheet;
    }
}
