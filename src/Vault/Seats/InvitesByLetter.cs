using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Asks people into a circle who sit in another one with the asker: an invite like any other, whose words lie in a letter in
/// their mailbox. They come in with the seat they have.
/// </summary>
public sealed class InvitesByLetter
{
    readonly Node node;
    readonly Doors doors;

    internal InvitesByLetter(Node node, Doors doors) => (this.node, this.doors) = (node, doors);

    /// <summary>Who of one circle's members is not in the other, as the first one knows them; nobody when either does not open.</summary>
    public async Task<IReadOnlyList<AuthorId>> WhoMayBeAsked(
        Session session,
        CircleId from,
        CircleId into
    )
    {
        using var ours = await Open(session, from);
        using var theirs = await Open(session, into);
        if (ours is null || theirs is null)
            return [];
        var there = theirs.Last.Roster.Members.Select(m => m.Box).ToHashSet();
        return
        [
            .. ours
                .Last.Roster.Members.Where(m => m.Joined && !there.Contains(m.Box))
                .Select(m => m.Id),
        ];
    }

    /// <summary>
    /// Leaves the letter and makes the place it leads to. False when either circle does not open, this is nobody of the first
    /// one, they are in the second, or their seat is closed.
    /// </summary>
    /// <param name="isFor">Whether the circle is for that person; only who started it so may say it, once.</param>
    public async Task<bool> Ask(
        Session session,
        CircleId from,
        AuthorId whom,
        CircleId into,
        bool isFor
    )
    {
        using var ours = await Open(session, from);
        return ours?.Last.Roster.By(whom) is { Joined: true } member
            && whom != ours.Me
            && await new Inviting(session.At(node)).ByLetter(ours, member, into, isFor);
    }

    /// <summary>Letters that still lead somewhere and whose writer is in the circle they name, oldest first.</summary>
    public async Task<IReadOnlyList<RoomInvite>> Waiting(Session session) =>
        [.. (await Read(session)).Select(found => found.Invite)];

    /// <summary>Goes in with the seat one has. The letter and the place made for it are used up in the same batch.</summary>
    public async Task<ComingIn> Enter(Session session, long seq)
    {
        var (invite, words) = (await Read(session)).Find(found => found.Invite.Seq == seq);
        if (invite is null)
            return new ComingIn.Over();
        using var passphrase = Passphrase.FromUtf8(words);
        using var key = await node.Login.Key("", passphrase);
        if (key is null)
            return new ComingIn.Busy();
        using var invited = await doors.OpenInvite(key);
        return invited is null or { IsLimited: true }
            ? new ComingIn.Over()
            : await Joining.Enter(session.At(node), invited, Drop(session, seq));
    }

    /// <summary>Puts a letter away. The place it leads to opens to nobody else, and is over with its time.</summary>
    public async Task<bool> PutAway(Session session, long seq) =>
        (await Read(session)).Exists(found => found.Invite.Seq == seq)
        && await node.Store.Commit(Batch.Of(Drop(session, seq)));

    static Change.Drop Drop(Session session, long seq) =>
        new(Mailbox.Of(session.Seat.BoxPublic), seq);

    async Task<List<(RoomInvite Invite, byte[] Words)>> Read(Session session)
    {
        var good = new List<(RoomInvite, byte[])>();
        if (session.Seat.IsLimited)
            return good;
        foreach (var letter in await Mailbox.Read(node, session.Seat.Box))
            if (
                letter.Kind == LetterKind.Invite
                && InviteLetter.Read(letter) is { } found
                && found.Invite.Due > node.Clock.GetUtcNow()
                && await IsBelieved(session, letter, found.Invite)
            )
                good.Add(found);
        return good;
    }

    async Task<bool> IsBelieved(Session session, Letter letter, RoomInvite invite)
    {
        using var room = await Open(session, invite.From);
        return room?.Last.Roster.By(invite.By) is { Joined: true } author
            && InviteLetter.IsSigned(letter, author.Author, session.Seat.BoxPublic);
    }

    async Task<Room?> Open(Session session, CircleId circle) =>
        await node.Circles.Open(session, circle) is Opening.Opened opened ? opened.Room : null;
}
