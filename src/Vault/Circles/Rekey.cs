using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// A new epoch for a circle: new key, new stream, signed roster, and a grant for everybody else on it. It all goes into
/// one batch with the closing of the old epoch, which only one batch can win.
/// </summary>
/// <param name="Next">The new epoch, for the ring of whoever makes it.</param>
sealed record Rekey(Held Next, IReadOnlyList<Change> Changes)
{
    /// <summary>
    /// The changes that turn the room's roster into this one, without those who have left. Nothing is stored yet.
    /// </summary>
    /// <param name="last">What the maker still says in the old epoch.</param>
    internal static async Task<Rekey> Prepare(
        Holder holder,
        Room room,
        Roster members,
        Newcomer? newcomer = null,
        IReadOnlyList<Note>? last = null
    )
    {
        var old = room.Last;
        using var author = SigningKey.FromSeed(old.Held.AuthorSeed.Bytes);
        var next = Draw(room, author);
        Note[] ending = [.. last ?? [], new(Kinds.Closing, next.Commitment())];
        var closing = old.Log.Write(author, holder.Clock, ending);
        var standing = After(room, last ?? []);
        var stays = members.Without(standing.Left);
        var roster = stays with
        {
            First = old.Roster.First + closing.Head.Count,
            Yeses = standing.Carried(stays),
        };
        var limited = await Turning.Prepare(holder, room, roster);
        var first = new Log(next.LogKey, closing.Head.Hash, Head.None).Write(
            author,
            holder.Clock,
            [.. Restored.Opening(holder.Node, roster), .. limited.Notes]
        );
        var grants = await Grants(holder, author, room.Me, roster, next, newcomer);
        return new(next, [.. closing.Changes, .. first.Changes, .. grants, .. limited.Changes]);
    }

    static Held Draw(Room room, SigningKey author) =>
        new(
            room.Circle,
            room.Last.Held.Epoch + 1,
            new(Chance.Identity()),
            Secret.Random(Envelope.KeyLength),
            room.Me,
            Secret.CopyOf(author.Seed),
            Bytes32.From(author.Public.Span)
        );

    static Standing After(Room room, IReadOnlyList<Note> last) =>
        last.Aggregate(
            room.Last.Standing,
            (standing, note) => standing.After(room.Me, note.Kind, note.Body.Span)!
        );

    static async Task<IReadOnlyList<Change>> Grants(
        Holder holder,
        SigningKey author,
        AuthorId maker,
        Roster roster,
        Held next,
        Newcomer? newcomer
    )
    {
        var grants = new Post(holder, author);
        foreach (
            var member in roster.Members.Where(m =>
                m.Id != maker && !Restored.IsBarred(holder.Node, next.Circle, m.Id)
            )
        )
            if (member.Id == newcomer?.Id)
                await grants.Add(member, next, newcomer);
            else
                await grants.Add(member, next);
        return grants.Changes;
    }
}
