using Kith.Interventions.News;

namespace Kith.Workroom;

/// <summary>What is new to a member in a room. How far they have seen it stands in their notebook, where nobody else reads.</summary>
public sealed class RoomNews
{
    private readonly OpenRoom _room;
    private readonly OpenRoom _notebook;

    /// <param name="notebook">The member's own.</param>
    public RoomNews(OpenRoom room, OpenRoom notebook)
    {
        (_room, _notebook) = (room, notebook);
        Seen = SeenNow();
        New = WhatIsNew.Since(
            Seen.UpTo,
            room.Me,
            room.Events,
            room.Sheets,
            room.Boards,
            room.Copies.On(room.Today)
        );
    }

    /// <summary>How far they have seen it.</summary>
    public Seen Seen { get; }

    /// <summary>What others did since.</summary>
    public WhatIsNew New { get; }

    /// <summary>The last place in the room's log; -1 when nothing is there.</summary>
    public long Last => _room.Events.Count == 0 ? -1 : _room.Events[^1].Seq;

    /// <summary>From now on what stands up to this place is not new to them. The room learns nothing of it.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Note(long upTo) =>
        _notebook.Do(_ => SeenNow().Note(_room.Circle.ToString(), upTo, Last));

    private Seen SeenNow() =>
        Seen.Of(_notebook.Events, _room.Circle.ToString(), _room.Events, _room.Me);
}
