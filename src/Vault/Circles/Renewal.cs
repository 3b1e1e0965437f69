namespace Kith.Vault;

/// <summary>New keys for a circle: when they are due by themselves, and the batch that makes them.</summary>
static class Renewal
{
    const uint OldestMinutes = 90 * 24 * 60;
    const long MostEntries = 10_000;

    /// <summary>Why the circle must get new keys before anything is written in it; null when it need not.</summary>
    internal static NewKeys? Due(Room room, TimeProvider clock)
    {
        if (room.Last.Standing.Left.Count > 0)
            return NewKeys.Leaving;
        var isOld = clock.Minutes() >= (long)room.Last.Began + OldestMinutes;
        return isOld || room.Last.Log.Head.Count >= MostEntries ? NewKeys.Age : null;
    }

    /// <summary>
    /// Opens the circle, with new keys if they are due. Where they cannot be stored it can still be read: whoever writes
    /// gives it new keys first.
    /// </summary>
    internal static async Task<Opening> Open(Holder holder, CircleId circle, bool fromSnapshot)
    {
        var opening = await Room.Open(holder, circle, fromSnapshot);
        if (opening is not Opening.Opened { Room: var room } || Due(room, holder.Clock) is null)
            return opening;
        try
        {
            await Keep(holder, circle);
        }
        catch (Exception failure) when (Unsaved.Is(failure))
        {
            return opening;
        }
        room.Dispose();
        return await Room.Open(holder, circle, fromSnapshot);
    }

    /// <summary>Renews the circle if that is due, whoever is faster.</summary>
    internal static async Task Keep(Holder holder, CircleId circle)
    {
        while (await Room.Open(holder, circle) is Opening.Opened { Room: var opened })
        {
            using var room = opened;
            if (Due(room, holder.Clock) is not { } why)
                return;
            var step = await Prepare(holder, room, why);
            if (await holder.Store.Commit(new(step!.Changes)))
                return;
        }
    }

    /// <param name="members">Who stays; everybody who has not left unless told.</param>
    /// <param name="before">What the maker still says before the reason.</param>
    internal static async Task<Step?> Prepare(
        Holder holder,
        Room room,
        NewKeys why,
        Roster? members = null,
        IReadOnlyList<Note>? before = null
    )
    {
        Note[] last = [.. before ?? [], new(Kinds.Why, new[] { (byte)why })];
        var rekey = await Rekey.Prepare(holder, room, members ?? room.Last.Roster, last: last);
        using var next = rekey.Next;
        return new(Outcome.CarriedOut, [.. rekey.Changes, .. room.Ring.Add(next)]);
    }
}
