using System.Text;
using Kith.Interventions.Together;
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
        var circles = new Dictionary<string, RoomLink>(StringComparer.Ordinal);
        foreach (var circle in await node.Circles.List(here.Session))
            circles.Add(circle.ToString(), await Link(here, rooms, circle));
        var groups = await Groups(here, rooms, circles);
        await PrivatePage.Show<Show>(
            context,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Groups", groups),
            ("Circles", circles.Values.Except(groups.SelectMany(g => g.Rooms)).ToList()),
            ("Kept", await node.Drafts.Waiting(here.Session)),
            ("Sessions", node.Sessions.Count(here.Session)),
            ("Problem", problem),
            ("Typed", typed),
            ("Again", kept)
        );
    }

    private static async Task<RoomLink> Link(Here here, Rooms rooms, CircleId circle)
    {
        using var room = await rooms.Circle(here.Session, circle);
        return room is not null
            ? new($"/c/{circle}", room.Members.CodeName, true) { Kind = room.Members.Kind }
            : new(
                $"/c/{circle}",
                null,
                false,
                await rooms.WhatIsWrong(here.Session, circle),
                await rooms.IsOver(here.Session, circle)
            )
            {
                ClosedOn = await rooms.ClosedOn(here.Session, circle),
            };
    }

    /// <summary>Interventions of which more than one room still opens.</summary>
    private static async Task<IReadOnlyList<GroupOnDesk>> Groups(
        Here here,
        Rooms rooms,
        Dictionary<string, RoomLink> circles
    )
    {
        using var notebook = await rooms.Notebook(here.Session);
        return
        [
            .. RoomGroups
                .Fold(notebook?.Events ?? [])
                .All.Select(g => new GroupOnDesk(
                    g.Name,
                    [
                        .. g
                            .Rooms.Where(circles.ContainsKey)
                            .Select(r => circles[r])
                            .Where(r => r.IsReadable),
                    ]
                ))
                .Where(g => g.Rooms.Count > 1),
        ];
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
        await Sheet.KeptForms.GoOn(context, here, $"/c/{circle}");
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
