using Kith.Interventions.Knowing;
using Kith.Interventions.Sharing;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Pages.Sharing;

/// <summary>The three steps of sharing: choose, look at who will read it, share.</summary>
internal sealed class SharingDesk(Here here, Node node, Rooms rooms)
{
    public async Task Choose(HttpContext context, SharingWish wish, string? refusal)
    {
        var targets = await Targets(wish.From);
        await PrivatePage.Show<Choose>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Wish", wish),
            ("Targets", targets),
            ("Refusal", refusal)
        );
    }

    /// <summary>The real rooms that a copy can go to.</summary>
    public async Task<IReadOnlyList<SharingTarget>> Targets(OpenRoom from)
    {
        var targets = new List<SharingTarget>();
        foreach (var circle in await node.Circles.List(here.Session))
        {
            using var room = await rooms.Circle(here.Session, circle);
            if (room is { Practice: null } && (from.IsNotebook || circle != from.Circle))
                targets.Add(SharingTarget.Of(room));
        }
        return targets;
    }

    public Task Look(HttpContext context, SharingWish wish) =>
        WithTarget(
            context,
            wish,
            room =>
                PrivatePage.Show<Look>(
                    context,
                    ("Wish", wish),
                    ("Target", SharingTarget.Of(room)),
                    ("MustNot", MustNot(wish.From, room))
                )
        );

    public Task Share(HttpContext context, SharingWish wish) =>
        WithTarget(
            context,
            wish,
            async room =>
            {
                var (copy, refusal) = SharingDecisions.Copy(
                    wish.Sheet,
                    wish.Entry,
                    OpenRoom.NewId(),
                    [.. wish.Picked.Select(q => q.Id)],
                    room.Readers,
                    wish.From.Today,
                    wish.Until,
                    wish.OnPlan
                );
                if (copy is null)
                {
                    await Choose(context, wish, refusal);
                    return;
                }
                await room.Add(copy);
                await Remember(room, copy);
                await PrivatePage.GoTo(
                    context,
                    here,
                    $"{RoomGate.PathOf(room)}/copies/{copy.Copy}"
                );
            }
        );

    /// <summary>Who reads the room it goes to and is not to hear of something, by the boards of both rooms.</summary>
    internal static IReadOnlyList<MustNotHear> MustNot(OpenRoom from, OpenRoom to) =>
        [
            .. new[] { from, to }
                .SelectMany(r =>
                    MustNotHear.Among(
                        to.Readers.Select(to.Members.NameOf),
                        r.Boards.Tables["channels"]
                    )
                )
                .DistinctBy(m => (m.What, m.Name)),
        ];

    /// <summary>Writes into the sharer's notebook where copies went, and to whom.</summary>
    internal async Task Remember(OpenRoom room, params IReadOnlyList<CopyShared> copies)
    {
        using var notebook = await rooms.Notebook(here.Session);
        if (notebook is not null)
            await notebook.Add([
                .. copies.Select(copy => new CopySent(
                    copy.Copy,
                    room.Circle.ToString(),
                    room.Members.CodeName ?? "",
                    copy.Worksheet,
                    copy.Day,
                    SharingTarget.Of(room).Readers,
                    copy.Until
                )),
            ]);
    }

    /// <summary>Opens the room a copy is to go to; what was chosen stays on the page if something is missing.</summary>
    private async Task WithTarget(
        HttpContext context,
        SharingWish wish,
        Func<OpenRoom, Task> handler
    )
    {
        using var room = CircleId.TryParse(wish.Target, out var circle)
            ? await rooms.Circle(here.Session, circle)
            : null;
        if (room is null)
            await Choose(context, wish, "sharing.no-room");
        else if (room.Practice is not null)
            await Choose(context, wish, "practice.no-real");
        else if (wish.Picked.Count == 0)
            await Choose(context, wish, "sharing.nothing");
        else if (!room.Members.ReadPaper.Contains(room.Me))
            await Choose(context, wish, Refused.PaperFirst);
        else
            await handler(room);
    }
}

/// <summary>A room a copy can go to, with the names of those who read it now, the reader's own left out.</summary>
public sealed record SharingTarget(string Id, string Name, IReadOnlyList<string> Readers)
{
    internal static SharingTarget Of(OpenRoom room) =>
        new(
            room.Circle.ToString(),
            room.Members.CodeName ?? "",
            [.. room.Readers.Where(r => r != room.Me).Select(room.Members.NameOf)]
        );
}
