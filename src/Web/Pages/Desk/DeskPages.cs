using System.Text;
using Kith.Vault;
using Kith.Web.Pages.Unreadable;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Desk;

/// <summary>The first page after signing in: rooms, kept words, sessions.</summary>
internal static class DeskPages
{
    public const string StartPath = "/start";
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/desk", Show);
        inner.MapPost(StartPath, Start);
        inner.MapGet("/kept/{id}", OpenKept);
    }

    /// <summary>Shows the desk with a kept form for a new room, with what was typed.</summary>
    public static Task ShowKept(HttpContext context, Draft draft, Fields typed)
    {
        var services = context.RequestServices;
        return ShowDesk(
            context,
            services.GetRequiredService<Here>(),
            services.GetRequiredService<Node>(),
            services.GetRequiredService<Rooms>(),
            problem: null,
            typed,
            draft.Id
        );
    }

    private static Task Show(HttpContext context, Here here, Node node, Rooms rooms) =>
        ShowDesk(context, here, node, rooms, problem: null, new Fields());

    private static async Task ShowDesk(
        HttpContext context,
        Here here,
        Node node,
        Rooms rooms,
        string? problem,
        Fields typed,
        string kept = ""
    )
    {
        if (await node.Circles.WrongWithKeys(here.Session) is { } wrong)
        {
            await UnreadablePages.Show(context, RoomGate.Notebook, wrong);
            return;
        }
        var circles = new List<RoomLink>();
        foreach (var circle in await node.Circles.List(here.Session))
        {
            using var room = await rooms.Circle(here.Session, circle);
            var reason = room is null ? await rooms.WhatIsWrong(here.Session, circle) : null;
            circles.Add(
                new RoomLink(
                    $"/c/{circle}",
                    room?.Members.CodeName,
                    room is not null,
                    reason,
                    room is null && await rooms.IsOver(here.Session, circle)
                )
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
            ("Typed", typed),
            ("Again", kept)
        );
    }

    private static async Task Start(HttpContext context, Here here, Node node, Rooms rooms)
    {
        var fields = RoomGate.Posted(context);
        var (codeName, name) = (fields.One("code-name").Trim(), fields.One("name").Trim());
        if (codeName.Length is 0 or > LongestName || name.Length is 0 or > LongestName)
        {
            await ShowDesk(context, here, node, rooms, "names", fields, fields.One("_kept"));
            return;
        }
        if (Whom(fields.One("for")) is not { } whom)
        {
            await ShowDesk(context, here, node, rooms, "for-missing", fields, fields.One("_kept"));
            return;
        }
        var circle = await rooms.Start(here.Session, codeName, name, whom);
        await Sheet.KeptForms.Done(context, here);
        await PrivatePage.GoTo(context, here, $"/c/{circle}");
    }

    private static CircleFor? Whom(string choice) =>
        choice switch
        {
            "me" => CircleFor.Starter,
            "invited" => CircleFor.Invited,
            "nobody" => CircleFor.Nobody,
            _ => null,
        };

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

/// <summary>A room on the desk.</summary>
/// <param name="Wrong">Why it does not open, if what is stored is the reason.</param>
/// <param name="IsOver">Whether the reader left it or was taken out of it.</param>
public sealed record RoomLink(
    string Path,
    string? CodeName,
    bool IsReadable,
    Unreadability? Wrong = null,
    bool IsOver = false
)
{
    /// <summary>When its members closed it for good; null otherwise.</summary>
    public DateTimeOffset? ClosedOn { get; init; }
}
