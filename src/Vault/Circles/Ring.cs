using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// The circle keys a seat holds: a log of its own, whose stream and key follow from the notebook's key. A seat that nobody
/// has joined on yet has no log, only the grants of whoever invites.
/// </summary>
sealed class Ring : IDisposable
{
    readonly Holder holder;
    readonly Log log;
    readonly List<Held> held = [];
    readonly Dictionary<Held, (long Seq, int Length, Trace Trace)> places = [];
    readonly HashSet<Tombstone> tombstones = [];

    /// <summary>Why an epoch that is held here could not be stored; null when all of them are.</summary>
    ExceptionDispatchInfo? unsaved;

    Ring(Holder holder)
    {
        this.holder = holder;
        log = NewLog(holder.Seat, holder.Heads);
    }

    internal StreamId Stream => log.Key.Stream;

    /// <summary>How many entries it has.</summary>
    internal long Length => log.Head.Count;

    /// <summary>In the order in which they were come to.</summary>
    internal IReadOnlyList<CircleId> Circles => [.. held.Select(h => h.Circle).Distinct()];

    /// <summary>Null when what is stored is not what was written.</summary>
    internal static async Task<Ring?> Load(Holder holder)
    {
        if (!await SeenMark.Recall(holder))
            return null;
        var ring = new Ring(holder);
        var good = holder.Seat.Invite is { } invite ? await ring.Accept(invite) : await ring.Read();
        if (good)
            return ring;
        ring.Dispose();
        return null;
    }

    /// <summary>The epochs of a circle, oldest first.</summary>
    internal IReadOnlyList<Held> Of(CircleId circle) =>
        [.. held.Where(h => h.Circle == circle).OrderBy(h => h.Epoch)];

    /// <summary>The changes that add these epochs. A ring with a gap would open nothing: what came before must be stored.</summary>
    internal IReadOnlyList<Change> Add(params IReadOnlyList<Held> epochs)
    {
        unsaved?.Throw();
        return Add(log, holder, epochs);
    }

    /// <summary>The changes that put noise in the place of a circle's keys. What they opened opens no more.</summary>
    internal IReadOnlyList<Change> Forget(CircleId circle)
    {
        var going = Of(circle).Where(places.ContainsKey).Select(h => places[h]).ToList();
        var notes = going.Select(p => new Note(
            Kinds.Tombstone,
            new Tombstone(0, p.Seq, p.Trace).Write()
        ));
        return
        [
            .. log.Write(holder.Seat.Signing, holder.Clock, [.. notes]).Changes,
            .. going.Select(p => new Change.Overwrite(Stream, p.Seq, Chance.Bytes(p.Length))),
        ];
    }

    /// <summary>The changes that begin the ring of a new seat with these epochs.</summary>
    internal static IReadOnlyList<Change> Begin(Holder holder, IReadOnlyList<Held> epochs) =>
        Add(NewLog(holder.Seat, holder.Heads), holder, epochs);

    /// <summary>
    /// Stores a re-key together with its new epoch for this ring, unless somebody was faster; then reads what is new. False
    /// when the ring is not what was written.
    /// </summary>
    internal async Task<bool> Commit(Rekey rekey)
    {
        await holder.Store.Commit(Batch.Of([.. rekey.Changes, .. Add(rekey.Next)]));
        return await Read();
    }

    /// <summary>
    /// The epoch after a closed one, from the mailbox if need be; null when the seat was not given it.
    /// </summary>
    internal async Task<Held?> Follow(Epoch closed)
    {
        while (true)
        {
            var next = held.Find(h => closed.IsFollowedBy(h));
            if (next is not null)
                return next;
            if (await Find(closed) is not var (letter, granted))
            {
                // Another session of the same seat may have made the next epoch, or fetched its letter just now.
                var known = held.Count;
                if (holder.Seat.Invite is not null || !await Read() || held.Count == known)
                    return null;
                continue;
            }
            if (holder.Seat.Invite is not null)
                held.Add(granted);
            else if (!await Keep(letter, granted) && !await Read())
                return null;
        }
    }

    /// <summary>Where a seat's ring lies.</summary>
    internal static StreamId StreamOf(Seat seat)
    {
        var key = NewLog(seat, new()).Key;
        key.Key.Dispose();
        return key.Stream;
    }

    public void Dispose() => held.ForEach(h => h.Dispose());

    async Task<(Letter, Held)?> Find(Epoch closed)
    {
        var me = holder.Seat.BoxPublic;
        foreach (var letter in await Mailbox.Read(holder.Node, holder.Seat.Box))
            if (
                letter.Kind == LetterKind.Grant
                && Grant.Read(letter.Body.Span, me) is { } grant
                && grant.Signer == grant.Epoch.Opener
                && closed.IsFollowedBy(grant.Epoch)
            )
                return (letter, grant.Epoch.For(closed.Held.Me, closed.Held.AuthorSeed.Bytes));
        return null;
    }

    /// <summary>
    /// Moves a grant from the mailbox into the ring; false when another session was faster. Where nothing can be stored it
    /// stays in the mailbox, and opens the room this once.
    /// </summary>
    async Task<bool> Keep(Letter letter, Held granted)
    {
        var drop = new Change.Drop(Mailbox.Of(holder.Seat.BoxPublic), letter.Seq);
        try
        {
            if (unsaved is null)
                return await holder.Store.Commit(Batch.Of([drop, .. Add(granted)])) && await Read();
        }
        catch (Exception failure) when (Unsaved.Is(failure))
        {
            unsaved = ExceptionDispatchInfo.Capture(failure);
        }
        held.Add(granted);
        return true;
    }

    /// <summary>Reads what is new in it; false when it is not what was written.</summary>
    internal async Task<bool> Read()
    {
        var self = Bytes32.From(holder.Seat.Signing.Public.Span);
        var items = await holder.Store.Read(log.Key.Stream, log.Head.Count);
        using var space = Secret.Zeros(ManyItems.SpaceFor(items));
        var all = ManyItems.Each(items, space.Memory, (item, room) => log.Look(item, room));
        foreach (var (item, looked) in items.Zip(all))
        {
            var entry = log.Take(looked, e => e.Author == self, out var isGap);
            if (!isGap && (entry is not { } good || !Take(good, item)))
                return false;
        }
        if (!log.ReachesVerified || (log.HasGaps && !log.IsAccountedFor(tombstones)))
            return false;
        holder.Heads.Learn(log.Key.Stream, log.Head);
        return true;
    }

    bool Take(in LogEntry entry, Item item)
    {
        if (entry.Kind == Kinds.Tombstone && Tombstone.Read(entry.Body.Span) is { } tombstone)
        {
            tombstones.Add(tombstone);
            held.RemoveAll(h => places.TryGetValue(h, out var at) && at.Seq == tombstone.Seq);
            return true;
        }
        if (entry.Kind != Kinds.Held || entry.Body.Length != Held.Length)
            return false;
        var one = Held.Read(entry.Body.Span);
        held.Add(one);
        places[one] = (item.Seq, item.Sealed.Length, entry.Trace);
        return true;
    }

    /// <summary>An invited seat believes its inviter, about one circle, up to the epoch it was invited into.</summary>
    async Task<bool> Accept(Invite invite)
    {
        var grants = (await Mailbox.Read(holder.Node, holder.Seat.Box))
            .Where(letter => letter.Kind == LetterKind.Grant)
            .Select(letter => Grant.Read(letter.Body.Span, holder.Seat.BoxPublic))
            .OfType<Grant>()
            .Where(g => g.Signer == invite.Granter && g.Epoch.Circle == invite.Circle)
            .Select(g => g.Epoch)
            .ToList();
        if (grants.Find(g => g.AuthorSeed.Bytes.ContainsAnyExcept((byte)0)) is not { } entrance)
            return false;
        held.AddRange(
            grants
                .Where(g => g.Epoch <= entrance.Epoch)
                .Select(g => g.For(entrance.Me, entrance.AuthorSeed.Bytes))
        );
        return true;
    }

    static IReadOnlyList<Change> Add(Log log, Holder holder, IReadOnlyList<Held> epochs)
    {
        var notes = epochs.Select(h =>
        {
            var body = new byte[Held.Length];
            h.Write(body);
            return new Note(Kinds.Held, body);
        });
        return log.Write(holder.Seat.Signing, holder.Clock, [.. notes]).Changes;
    }

    static Log NewLog(Seat seat, Heads heads)
    {
        using var derived = Secret.Zeros(Identity.Length + Envelope.KeyLength);
        Derive.Key(seat.NotebookKey.Bytes, [], Labels.Ring, derived.Bytes);
        var reader = new ByteReader(derived.Bytes);
        var stream = new StreamId(reader.Id());
        var key = Secret.CopyOf(reader.Bytes(Envelope.KeyLength));
        return new(
            new(stream, new(stream.Value), 0, key),
            before: default(Bytes32),
            heads.Of(stream)
        );
    }
}
