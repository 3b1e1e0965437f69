namespace Kith.Interventions.Together;

/// <summary>Rooms that somebody put together under one intervention, as their own notebook has it.</summary>
/// <param name="Id">Known to that notebook alone.</param>
public sealed record RoomGroup(string Id, string Name, IReadOnlyList<string> Rooms);

/// <summary>How the owner of a notebook keeps their rooms together. No room knows of it.</summary>
/// <param name="All">In the order in which they were made; none is empty.</param>
public sealed record RoomGroups(IReadOnlyList<RoomGroup> All)
{
    public static RoomGroups Fold(IEnumerable<Happened> notebook)
    {
        var groups = new List<RoomGroup>();
        foreach (var put in notebook.Select(h => h.What).OfType<RoomsPutTogether>())
        {
            var old = groups.FindIndex(g => g.Id == put.Intervention);
            var group = new RoomGroup(put.Intervention, put.Name, [.. put.Rooms.Distinct()]);
            if (old < 0)
                groups.Add(group);
            else
                groups[old] = group;
            for (var i = 0; i < groups.Count; i++)
                if (groups[i].Id != group.Id)
                    groups[i] = groups[i] with { Rooms = [.. groups[i].Rooms.Except(put.Rooms)] };
            groups.RemoveAll(g => g.Rooms.Count == 0);
        }
        return new RoomGroups(groups);
    }

    /// <summary>What the room was put under, or null.</summary>
    public RoomGroup? Of(string room) => All.FirstOrDefault(g => g.Rooms.Contains(room));
}
