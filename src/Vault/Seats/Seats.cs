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

    /// <summary>How long a browser keeps its place.</summary>
    public static readonly TimeSpan DeviceKept = TimeSpan.FromDays(180);

    readonly Node node;
    readonly Doors doors;

    internal Seats(Node node)
    {
        this.node = node;
        doors = new(node);
        ByLetter = new(node, doors);
    }

    /// <summary>Inviting people who have a seat already, without words told from mouth to ear.</summary>
    public InvitesByLetter ByLetter { get; }

    /// <summary>Opens the seat that a name and a passphrase lead to. A miss costs the same as a hit.</summary>
    /// <param name="device">What <see cref="NewDevice"/> gave this browser, if it brought anything.</param>
    public async Task<SignIn> Open(string name, Passphrase passphrase, string? device = null)
    {
        var known = KnownDevice.Read(node, device);
        using var key = await node.Login.Key(name, passphrase, device: known);
        if (key is null)
            return new SignIn.Busy();
        var seat = await doors.Open(key);
        if (seat is { Invite: null })
            return new SignIn.Opened(seat);
        seat?.Dispose();
        return new SignIn.Nothing();
    }

    /// <summary>A text that keeps a place at signing in for the browser that brings it. It says nothing of who signed in.</summary>
    public string NewDevice() => KnownDevice.Issue(node);

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
    /// Whoever joins reads what is written from now on. Null when the session's seat is not in the circle, or the circle
    /// cannot be read.
    /// </summary>
    public Task<string?> Invite(Session session, CircleId circle) =>
        new Inviting(session.At(node)).Somebody(circle, isFor: false);

    /// <summary>The same for the person the circle is for. Null too when the session's seat may not say who that is.</summary>
    public Task<string?> InviteWhomItIsFor(Session session, CircleId circle) =>
        new Inviting(session.At(node)).Somebody(circle, isFor: true);

    /// <summary>
    /// The same for somebody who lost everything: they take their own old place, and whoever holds its old keys is out.
    /// Null too as long as not enough others said yes, and for the person the circle is for once they have come.
    /// </summary>
    public Task<string?> InviteAnew(Session session, CircleId circle, AuthorId whom) =>
        new Inviting(session.At(node)).Anew(circle, whom);

    /// <summary>Whether these words open an invite now. It is not used up; busy counts as not open.</summary>
    public async Task<bool> InviteIsOpen(Passphrase words) =>
        await InvitedTo(words) != Invitation.Nothing;

    /// <summary>What these words open now. It is not used up; busy counts as nothing.</summary>
    public async Task<Invitation> InvitedTo(Passphrase words)
    {
        using var key = await InviteKey(words);
        using var invited = key is null ? null : await doors.OpenInvite(key);
        return invited switch
        {
            null => Invitation.Nothing,
            { IsLimited: true } => Invitation.LimitedSeat,
            _ => Invitation.Circle,
        };
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
        var joined = invited.IsLimited
            ? await LimitedJoining.Join(node, invited, key)
            : await Joining.Join(node, invited, key);
        return joined is { } seat ? new SignIn.Opened(seat) : new SignIn.Nothing();
    }

    async Task<RowKey?> InviteKey(Passphrase words)
    {
        using var plain = Words.Plain(words);
        return await node.Login.Key("", plain);
    }
}
