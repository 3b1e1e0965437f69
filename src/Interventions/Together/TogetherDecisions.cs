namespace Kith.Interventions.Together;

/// <summary>What may be said about a room's kind, and how rooms are put together.</summary>
public static class TogetherDecisions
{
    public const int LongestName = 60;

    /// <summary>Says of what kind a room is.</summary>
    /// <param name="whom">For a room around a survivor: their code name; for any other nothing.</param>
    public static Decision Say(RoomKind? kind, string whom) =>
        (kind, whom.Trim()) switch
        {
            (null or RoomKind.Practice, _) => Decision.Refuse("intervention.kind-missing"),
            (RoomKind.Survivor, { Length: 0 or > LongestName }) => Decision.Refuse(
                "intervention.whom-missing"
            ),
            (RoomKind.Survivor, var name) => Decision.Accept(new KindSaid(RoomKind.Survivor, name)),
            ({ }, { Length: > 0 }) => Decision.Refuse("intervention.whom-elsewhere"),
            ({ } other, _) => Decision.Accept(new KindSaid(other, null)),
        };

    /// <summary>Puts these rooms, and no others, together with one room.</summary>
    /// <param name="name">What the intervention is called in this notebook.</param>
    /// <param name="newId">An id for it, if the room belongs to none yet.</param>
    public static Decision Put(
        RoomGroups groups,
        string room,
        IReadOnlyList<string> others,
        string name,
        string newId
    ) =>
        name.Trim() is { Length: > 0 and <= LongestName } called
            ? Decision.Accept(
                new RoomsPutTogether(
                    groups.Of(room)?.Id ?? newId,
                    called,
                    [.. others.Prepend(room).Distinct()]
                )
            )
            : Decision.Refuse("intervention.name-missing");

    /// <summary>Puts a room under the intervention of another one, which keeps its rooms and name.</summary>
    /// <param name="name">What it is called if the other room belongs to none yet.</param>
    public static Decision Add(
        RoomGroups groups,
        string to,
        string room,
        string name,
        string newId
    ) =>
        groups.Of(to) is { } group
            ? Put(groups, to, [.. group.Rooms, room], group.Name, newId)
            : Put(groups, to, [room], name, newId);
}
