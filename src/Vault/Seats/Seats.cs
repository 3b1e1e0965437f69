using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>How people come in.</summary>
public sealed class Seats
{
    /// <summary>How many words open an invite or a keeper's seat.</summary>
    public const int StrongWords = 7;

    /// <summary>How many words a passphrase has when the node draws it for somebody.</summary>
    public const int UsualWords = 6;

    readonly Node node;
    readonly Doors doors;

    internal Seats(Node node)
    {
        this.node = node;
        doors = new(node);
    }

    /// <summary>Opens the seat that a name and a passphrase lead to. A miss costs the same as a hit.</summary>
    public async Task<SignIn> Open(string name, Passphrase passphrase)
    {
        using var key = await node.Login.Key(name, passphrase);
        if (key is null)
            return new SignIn.Busy();
        var seat = await doors.Open(key);
        if (seat is { Invite: null })
            return new SignIn.Opened(seat);
        seat?.Dispose();
        return new SignIn.Nothing();
    }

    /// <summary>
    /// Checks that the person at the screen is the one who signed in: the name and the passphrase lead to the very row that
    /// this session opened. Any other answer costs the same and changes nothing.
    /// </summary>
    public async Task<Confirmation> Confirm(Session session, string name, Passphrase passphrase)
    {
        using var key = await node.Login.Key(name, passphrase);
        if (key is null)
            return Confirmation.Busy;
        if (!CryptographicOperations.FixedTimeEquals(key.Tag.Span, session.Seat.Tag.Span))
            return Confirmation.Wrong;
        session.Confirm(node.Clock.GetUtcNow() + Sessions.ConfirmationHolds);
        return Confirmation.Given;
    }

    /// <summary>
    /// Makes a whole seat in this circle beforehand and returns the seven words that open it, once, within 72 hours.
    /// Null when the session's seat is not in the circle, or the circle cannot be read.
    /// </summary>
    /// <param name="mayReadEarlier">Whether the joiner is also given the keys of what was written before.</param>
    public Task<string?> Invite(Session session, CircleId circle, bool mayReadEarlier) =>
        Inviting.Invite(session.At(node), circle, mayReadEarlier);

    /// <summary>Whether these words open an invite now. It is not used up; busy counts as not open.</summary>
    public async Task<bool> InviteIsOpen(Passphrase words)
    {
        using var key = await InviteKey(words);
        if (key is null)
            return false;
        using var invited = await doors.OpenInvite(key);
        return invited is not null;
    }

    /// <summary>Uses up an invite: the seat gets the person's own name, passphrase and new keys.</summary>
    public async Task<SignIn> Join(Passphrase words, string name, Passphrase passphrase)
    {
        if (PassphraseRule.IsTooWeak(passphrase))
            return new SignIn.TooWeak();
        using var inviteKey = await InviteKey(words);
        if (inviteKey is null)
            return new SignIn.Busy();
        using var invited = await doors.OpenInvite(inviteKey);
        if (invited is null)
            return new SignIn.Nothing();
        using var key = await node.Login.Key(name, passphrase);
        if (key is null)
            return new SignIn.Busy();
        // Somebody's name and passphrase already lead somewhere: this pair is as good as public.
        if (await node.Store.FindRow(key.Tag) is not null)
            return new SignIn.TooWeak();
        return await Joining.Join(node, invited, key) is { } seat
            ? new SignIn.Opened(seat)
            : new SignIn.Nothing();
    }

    async Task<RowKey?> InviteKey(Passphrase words)
    {
        using var plain = Words.Plain(words);
        return await node.Login.Key("", plain);
    }
}
