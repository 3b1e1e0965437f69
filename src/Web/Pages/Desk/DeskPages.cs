using System.Text;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Desk;

/// <summary>The first page after signing in: rooms, kept words, sessions.</summary>
internal static class DeskPages
{
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/desk", Show);
        inner.MapPost("/start", Start);
        inner.MapPost("/end-others", EndOthers);
        inner.MapGet("/kept/{id}", OpenKept);
    }

    private static Task Show(HttpContext context, Here here, Node node, Rooms rooms) =>
        ShowDesk(context, here, node, rooms, problem: null);

    private static async Task ShowDesk(
        HttpContext context,
        Here here,
        Node node,
        Rooms rooms,
        string? problem
    )
    {
        var circles = new List<RoomLink>();
        foreach (var circle in await node.Circles.List(here.Session))
        {
            using var room = await rooms.Circle(here.Session, circle);
            circles.Add(
                new RoomLink($"/c/{circle}", room?.Members.CodeName, room is not null)
                {
                    ClosedOn = room is null ? await rooms.ClosedOn(here.Session, circle) : null,
                }
            );
        }
        await PrivatePage.Show<Show>(
            context,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Circles", circles),
            ("Kept", await node.Drafts.Waiting(here.Session)),
            ("Sessions", node.Sessions.Count(here.Session)),
            ("Problem", problem),
            ("Typed", RoomGate.Posted(context))
        );
    }

    private static async Task Start(HttpContext context, Here here, Node node, Rooms rooms)
    {
        var fields = RoomGate.Posted(context);
        var (codeName, name) = (fields.One("code-name").Trim(), fields.One("name").Trim());
        if (codeName.Length is 0 or > LongestName || name.Length is 0 or > LongestName)
        {
            await ShowDesk(context, here, node, rooms, "names");
            return;
        }
        var circle = await rooms.Start(here.Session, codeName, name);
        await PrivatePage.GoTo(context, here, $"/c/{circle}");
    }

    private static Task EndOthers(HttpContext context, Here here, Node node)
    {
        node.Sessions.EndOthers(here.Session);
        return PrivatePage.GoTo(context, here, "/desk");
    }

    private static async Task OpenKept(HttpContext context, Here here, Node node, string id)
    {
        var waiting = await node.Drafts.Waiting(here.Session);
        var draft = waiting.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal));
        if (draft is null || Form.Parse(Encoding.UTF8.GetString(draft.Body.Span)) is not { } form)
            await PrivatePage.NotThere(context);
        else
            await Sheet.KeptForms.Show(context, draft, form.Fields);
    }
}

/// <summary>A room on the desk. <paramref name="IsReadable"/> is false where what is stored is not what was written.</summary>
public sealed record RoomLink(string Path, string? CodeName, bool IsReadable)
{
    /// <summary>When its members closed it for good; null otherwise.</summary>
    public DateTimeOffset? ClosedOn { get; init; }
}
