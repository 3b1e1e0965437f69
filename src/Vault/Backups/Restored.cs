using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// The mark of the latest restoring, in the store and in every epoch that began after it. An epoch without it is older: who
/// was removed since holds its key.
/// </summary>
static class Restored
{
    internal const string Key = "restored";

    static readonly Table Meta = new("meta", ["key", "value"]);

    /// <summary>A new mark, to be stored.</summary>
    internal static Line Line() => new(Meta, [Key, Chance.Bytes(Identity.Length)]);

    internal static bool IsMark(Line line) => line.Table.Name == Meta.Name && line["key"] is Key;

    /// <summary>What a new epoch begins with: who is in it, and the mark if there is one.</summary>
    internal static Note[] Opening(Node node, Roster roster)
    {
        var first = new Note(Kinds.Roster, roster.Write());
        return node.RestoredMark is { } mark ? [first, new(Kinds.Restored, mark)] : [first];
    }

    /// <summary>Whether the epoch was there before the latest restoring.</summary>
    internal static bool IsOlder(Node node, Epoch epoch) =>
        node.RestoredMark is { } mark && !mark.AsSpan().SequenceEqual(epoch.RestoredMark);

    /// <summary>Whether somebody was taken out of the circle and is back on the roster of an older database.</summary>
    internal static bool IsBarred(Node node, CircleId circle, AuthorId author) =>
        node.RestoredMark is not null && node.Revoked.Has(Revoked.Member(circle, author));

    /// <summary>
    /// Re-keys a circle that came out of a backup, to the same roster: who is barred gets no grant. False when the ring of
    /// keys is not what was written.
    /// </summary>
    internal static async Task<bool> Renew(Holder holder, Room room)
    {
        // Who has not joined yet cannot; joining re-keys anyway.
        while (holder.Seat.Invite is null && !room.IsForbidden && IsOlder(holder.Node, room.Last))
        {
            var rekey = await Rekey.Prepare(holder, room, room.Last.Roster);
            using var next = rekey.Next;
            if (!await room.Ring.Commit(rekey))
                return false;
            await room.Refresh();
        }
        return true;
    }
}
