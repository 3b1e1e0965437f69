using Kith.Sealing;

namespace Kith.Vault;

/// <summary>How people come in.</summary>
public sealed class Seats
{
    readonly Node node;

    internal Seats(Node node) => this.node = node;

    /// <summary>Opens the seat that a name and a passphrase lead to. A miss costs the same as a hit.</summary>
    public Task<SignIn> Open(string name, Passphrase passphrase) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>
    /// Makes a whole seat in this circle beforehand and returns the seven words that open it, once, within 72 hours.
    /// Null when the session's seat is not in the circle.
    /// </summary>
    /// <param name="mayReadEarlier">Whether the joiner is also given the keys of what was written before.</param>
    public Task<string?> Invite(Session session, CircleId circle, bool mayReadEarlier) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Whether these words open an invite now. It is not used up.</summary>
    public Task<bool> InviteIsOpen(Passphrase words) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Uses up an invite: the seat gets the person's own name, passphrase and new keys.</summary>
    public Task<SignIn> Join(Passphrase words, string name, Passphrase passphrase) =>
        throw new NotSupportedException(node.Options.DataFolder);
}
