using Kith.Interventions;
using Kith.Interventions.Together;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;

namespace Kith.Web.Pages.Intervention;

/// <summary>The rooms of one seat and how its owner keeps them together. All of it is read from their own notebook and ring.</summary>
internal sealed class InterventionDesk(Here here, Node node, Rooms rooms)
{
    /// <summary>How the rooms are kept together.</summary>
    public async Task<RoomGroups> Groups()
    {
        using var notebook = await rooms.Notebook(here.Session);
        return RoomGroups.Fold(notebook?.Events ?? []);
    }

    /// <summary>The other rooms that the seat opens, and what they are called.</summary>
    public async Task<IReadOnlyList<OwnRoom>> Others(OpenRoom room)
    {
        var others = new List<OwnRoom>();
        foreach (var circle in await node.Circles.List(here.Session))
        {
            if (circle == room.Circle)
                continue;
            using var other = await rooms.Circle(here.Session, circle);
            if (other is not null)
                others.Add(
                    new(circle, other.Members.CodeName ?? "", other.Members.Kind)
                    {
                        IsForSomebodyToCome = other.Membership.MayInviteWhomItIsFor,
                    }
                );
        }
        return others;
    }

    /// <summary>Writes into the notebook what was decided on how it stands. The key of a refusal, or null.</summary>
    public async Task<string?> Do(Func<RoomGroups, Decision> decide)
    {
        using var notebook = await rooms.Notebook(here.Session);
        return notebook is null
            ? "intervention.no-notebook"
            : await notebook.Do(open => decide(RoomGroups.Fold(open.Events)));
    }

    /// <summary>Starts a room and puts it under the intervention of another one.</summary>
    public async Task<CircleId> Start(OpenRoom from, RoomWish wish, KindSaid kind)
    {
        var circle = await rooms.Start(here.Session, wish.CodeName, wish.Name, wish.For, kind);
        await PutTogether(from, circle);
        return circle;
    }

    /// <summary>Puts a room under the intervention of another one.</summary>
    public Task<string?> PutTogether(OpenRoom with, CircleId circle) =>
        Do(groups =>
            TogetherDecisions.Add(
                groups,
                with.Circle.ToString(),
                circle.ToString(),
                with.Members.CodeName ?? "—",
                OpenRoom.NewId()
            )
        );
}

/// <summary>A room that somebody opens.</summary>
public sealed record OwnRoom(CircleId Circle, string Name, KindSaid? Kind)
{
    public string Id => Circle.ToString();

    /// <summary>Whether its owner started it for somebody they have still to invite.</summary>
    public bool IsForSomebodyToCome { get; init; }
}
