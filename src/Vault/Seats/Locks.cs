using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// How people change what opens their seat. Each act asks for the passphrase again, and is refused when the row that this
/// session came in by is no longer there. A passphrase, a sheet and a second notebook each replace exactly one row.
/// </summary>
public sealed class Locks
{
    readonly Node node;

    internal Locks(Node node) => this.node = node;

    /// <summary>
    /// Puts another passphrase in the place of the one that is there. All other sessions of the seat end. Whoever came in
    /// by a recovery sheet gives its words as the current passphrase.
    /// </summary>
    public Task<SeatAct> ChangePassphrase(
        Session session,
        string name,
        Passphrase current,
        Passphrase chosen
    ) =>
        Choose(
            session,
            name,
            current,
            chosen,
            async key =>
            {
                var row = SeatRows.Living(session.Seat, key);
                return await Replace(session, row)
                    ? Again(session, row, key)
                    : new SeatAct.NotYou();
            }
        );

    /// <summary>
    /// Makes a recovery sheet: seven words that open the same seat under the same name. An older sheet stops working, and
    /// all other sessions of the seat end.
    /// </summary>
    public async Task<SeatAct> PrintSheet(Session session, string name, Passphrase current)
    {
        if (await Check(session, name, current) is { } refusal)
            return refusal;
        var words = Words.Draw(Seats.StrongWords);
        using var passphrase = Passphrase.FromWords(words);
        using var key = await Key(session, name, passphrase);
        if (key is null)
            return new SeatAct.Busy();
        var row = SeatRows.Sheet(session.Seat, key);
        if (!await Replace(session, row))
            return new SeatAct.NotYou();
        if (session.Seat.CameBySheet)
            return new SeatAct.Printed(words, Again(session, row, key).Cookie);
        node.Sessions.EndOthers(session);
        return new SeatAct.Printed(words, Cookie: null);
    }

    /// <summary>
    /// Sets up a notebook with keys of its own in the spare slot, under the same name and another passphrase. Whatever was
    /// there before opens no more. Nothing tells whether there was anything.
    /// </summary>
    public Task<SeatAct> SetSecond(
        Session session,
        string name,
        Passphrase current,
        Passphrase chosen
    ) =>
        Choose(
            session,
            name,
            current,
            chosen,
            async key =>
            {
                using var second = session.Seat.Second(key.Tag);
                return await Replace(session, SeatRows.Living(second, key))
                    ? new SeatAct.Done()
                    : new SeatAct.NotYou();
            }
        );

    /// <summary>
    /// For when somebody may know the passphrase: new keys for the seat, its notebook sealed anew, every circle re-keyed to
    /// the new keys, the recovery sheet dead, and all sessions over but the one that goes on. All of it or nothing.
    /// </summary>
    public Task<SeatAct> Renew(
        Session session,
        string name,
        Passphrase current,
        Passphrase chosen
    ) =>
        Choose(
            session,
            name,
            current,
            chosen,
            async key =>
            {
                // Nobody else shall be writing into what is about to be sealed anew.
                node.Sessions.EndOthers(session);
                using var seat = await Renewing.Renew(session.At(node), key);
                return seat is null
                    ? new SeatAct.Busy()
                    : new SeatAct.Done(node.Sessions.Replace(session, seat));
            }
        );

    /// <summary>
    /// Closes the seat for good: it leaves its circles, its three rows die, its notebook, ring and mailbox are removed, and
    /// its sessions end. An old backup does not bring it back. What its owner wrote in circles stays with the circles.
    /// </summary>
    public async Task<SeatAct> Close(Session session, string name, Passphrase current)
    {
        if (await Check(session, name, current) is { } refusal)
            return refusal;
        foreach (var circle in await node.Circles.List(session))
            await node.Circles.Belonging.Leave(session, circle);
        if (!await SeatClosing.Close(session.At(node)))
            return new SeatAct.Busy();
        node.Sessions.EndAll(session);
        return new SeatAct.Done();
    }

    async Task<SeatAct> Choose(
        Session session,
        string name,
        Passphrase current,
        Passphrase chosen,
        Func<RowKey, Task<SeatAct>> act
    )
    {
        if (PassphraseRule.IsTooWeak(chosen))
            return new SeatAct.TooWeak();
        if (await Check(session, name, current) is { } refusal)
            return refusal;
        using var key = await Key(session, name, chosen);
        if (key is null)
            return new SeatAct.Busy();
        return await node.Store.FindRow(key.Tag) is null ? await act(key) : new SeatAct.TooWeak();
    }

    /// <summary>Null when name and passphrase are those this session began with.</summary>
    async Task<SeatAct?> Check(Session session, string name, Passphrase current)
    {
        // What a limited seat is, its team made it.
        if (session.Seat.IsLimited)
            return new SeatAct.NotYou();
        using var key = await Key(session, name, current);
        if (key is null)
            return new SeatAct.Busy();
        var same = CryptographicOperations.FixedTimeEquals(key.Tag.Span, session.Seat.Tag.Span);
        return same && await node.Store.FindRow(key.Tag) is not null ? null : new SeatAct.NotYou();
    }

    Task<RowKey?> Key(Session session, string name, Passphrase passphrase) =>
        // Whoever is signed in already does not stand in line with guessers.
        node.Login.Key(name, passphrase, device: session.Id.First);

    async Task<bool> Replace(Session session, Row row) =>
        await node.Store.Commit(
            Batch.Of(
                new Change.NeedRow(session.Seat.Tag),
                new Change.ClearSlot(row.Seat, row.Slot),
                new Change.AddRow(row)
            )
        );

    /// <summary>The session that goes on, by the row that took the other's place.</summary>
    SeatAct.Done Again(Session session, Row row, RowKey key)
    {
        using var seat = SeatRows.Open(row, key)!;
        return new(node.Sessions.Replace(session, seat));
    }
}
