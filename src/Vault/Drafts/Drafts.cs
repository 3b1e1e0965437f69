using System.Buffers.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What was typed into a session that was over when the form came in, kept for its owner alone.</summary>
public sealed class Drafts
{
    /// <summary>The longest place, in bytes of UTF-8.</summary>
    public const int LongestPlace = 512;

    /// <summary>The longest body that is kept, 1 MiB.</summary>
    public const int LongestBody = 1 << 20;

    const uint MinutesGood = 24 * 60;

    readonly Node node;

    internal Drafts(Node node) => this.node = node;

    /// <summary>A one-use text for a form: good for 24 hours, also when the session is over or the node was restarted.</summary>
    /// <param name="place">Where the form belongs; sealed to the seat. At most 512 bytes in UTF-8.</param>
    public string Token(Session session, string place)
    {
        var token = new DraftToken(
            Chance.Identity(),
            node.Clock.Minutes() + MinutesGood,
            session.Seat.BoxPublic,
            DraftPlace.Seal(place, session.Seat.BoxPublic)
        );
        return token.Seal(node.Keys.NodeKey);
    }

    /// <summary>Seals what was typed to the token's owner. False when the token is not good, or was used.</summary>
    public async Task<bool> Keep(string? token, ReadOnlyMemory<byte> body)
    {
        if (
            body.Length > LongestBody
            || DraftToken.Open(node.Keys.NodeKey, token) is not { } good
            || good.Due <= node.Clock.Minutes()
        )
            return false;
        var letter = KeptDraft.Write(good, node.Clock.Minutes(), body.Span);
        while (await node.Store.Next(good.Claim) == 0)
        {
            var seq = await node.Store.Next(Mailbox.Of(good.Box));
            if (await Mailbox.IsClosed(node, good.Box, seq))
                return false;
            var left = Mailbox.Leave(node, good.Box, seq, LetterKind.Draft, letter);
            if (await node.Store.Commit(Batch.Of(Claim(good), left)))
                return true;
        }
        return false;
    }

    /// <summary>What is waiting for this seat, oldest first.</summary>
    public async Task<IReadOnlyList<Draft>> Waiting(Session session) =>
        [.. (await Read(session)).Select(found => found.Draft)];

    /// <summary>Hands out a waiting draft and removes it from the mailbox; null when it is not there.</summary>
    public async Task<Draft?> Take(Session session, string id)
    {
        var found = (await Read(session)).Find(f => f.Draft.Id == id);
        if (found.Draft is null)
            return null;
        var drop = new Change.Drop(Mailbox.Of(session.Seat.BoxPublic), found.Seq);
        return await node.Store.Commit(Batch.Of(drop)) ? found.Draft : null;
    }

    async Task<List<(long Seq, Draft Draft)>> Read(Session session)
    {
        var found = new List<(long, Draft)>();
        foreach (var letter in await Mailbox.Read(node, session.Seat.Box))
            if (
                letter.Kind == LetterKind.Draft
                && KeptDraft.Read(letter.Body, session.Seat.Box) is { } draft
            )
                found.Add((letter.Seq, draft));
        return found;
    }

    /// <summary>
    /// An item of noise in a stream that only this token names: the store itself then refuses a second use, on every node
    /// and after every restart.
    /// </summary>
    static Change.Append Claim(DraftToken token) =>
        new(token.Claim, new(0, Chance.Bytes(Padding.Floor + Envelope.HeaderLength)));
}

/// <summary>A kept draft.</summary>
/// <param name="Id">What to take it by.</param>
/// <param name="Place">Where its form belonged.</param>
/// <param name="Body">What was typed, as it came in.</param>
/// <param name="Time">When it was kept, to the minute, in UTC.</param>
public sealed record Draft(string Id, string Place, ReadOnlyMemory<byte> Body, DateTimeOffset Time);
