using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// A new epoch for a circle: new key, new stream, signed roster, and a grant for everybody else on it. It all goes into
/// one batch with the closing of the old epoch, which only one batch can win.
/// </summary>
/// <param name="Next">The new epoch, for the ring of whoever makes it.</param>
sealed record Rekey(Held Next, IReadOnlyList<Change> Changes)
{
    /// <summary>The changes that turn the room's roster into this one. Nothing is stored yet.</summary>
    internal static async Task<Rekey> Prepare(
        Holder holder,
        Room room,
        Roster members,
        Newcomer? newcomer = null
    )
    {
        var old = room.Last;
        using var author = SigningKey.FromSeed(old.Held.AuthorSeed.Bytes);
        var next = new Held(
            room.Circle,
            old.Held.Epoch + 1,
            new(Chance.Identity()),
            Secret.Random(Envelope.KeyLength),
            room.Me,
            Secret.CopyOf(old.Held.AuthorSeed.Bytes),
            Bytes32.From(author.Public.Span)
        );
        var closing = old.Log.Write(
            author,
            holder.Clock,
            new Note(Kinds.Closing, next.Commitment())
        );
        var roster = members with { First = old.Roster.First + closing.Head.Count };
        var first = new Log(next.LogKey, closing.Head.Hash, Head.None).Write(
            author,
            holder.Clock,
            Restored.Opening(holder.Node, roster)
        );
        var grants = new Post(holder, author);
        foreach (var member in roster.Members.Where(m => m.Id != room.Me))
            if (Restored.IsBarred(holder.Node, room.Circle, member.Id))
                continue;
            else if (member.Id == newcomer?.Id)
                await grants.Welcome(member, next, newcomer);
            else
                await grants.Add(member, next);
        return new(next, [.. closing.Changes, .. first.Changes, .. grants.Changes]);
    }
}
