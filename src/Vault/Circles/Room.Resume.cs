using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Going on from where the same seat had the room open before.</summary>
public sealed partial class Room
{
    /// <summary>Entries that a snapshot held: those that announce files.</summary>
    readonly List<Entry> earlier = [];

    /// <summary>Whether something in it is of a kind that no snapshot holds, so that a reader has to have all of it.</summary>
    bool mustBeWhole;

    /// <summary>How much was taken away before the caller saw anything of it.</summary>
    int goneBefore;

    /// <summary>How many entries were read that no snapshot held, the vault's own among them.</summary>
    int read;

    /// <summary>
    /// What the caller kept when it had the room open before; <see cref="Entries"/> then holds only what came after.
    /// Null when the room was read from its start.
    /// </summary>
    public ReadOnlyMemory<byte>? Folded { get; private set; }

    /// <summary>
    /// Whether enough is new to be worth a call of <see cref="Keep"/>. New keys count too: a room of many people has as much of
    /// those to read as of what they wrote.
    /// </summary>
    public bool IsWorthKeeping => read >= Snapshot.Step;

    /// <summary>
    /// Keeps what the caller made of all entries so far for the next opening, sealed for this seat, in this node's memory.
    /// Nothing is kept when something was taken away meanwhile: what the caller made may hold it.
    /// </summary>
    public void Keep(ReadOnlyMemory<byte> folded)
    {
        if (!IsForbidden && !mustBeWhole && !HasLost && holder.Seat.Invite is null)
            new Snapshot([.. epochs.Select(e => e.State)], folded).Keep(holder, Last.Held);
    }

    /// <summary>Whether something was taken away that the caller may have made something of.</summary>
    bool HasLost => gone.Count > goneBefore;

    static async Task<Room?> Resumed(Holder holder, CircleId circle)
    {
        if (await Ring.Load(holder) is not { } ring)
            return null;
        var room = new Room(holder, ring);
        if (await room.Resume(ring.Of(circle), Epoch.OfCircle))
            return room;
        room.Dispose();
        return null;
    }

    /// <summary>
    /// Goes on from a snapshot. False, and the room as good as new, when there is none, when the log is not the one it
    /// was made of, or when something was taken away since.
    /// </summary>
    async Task<bool> Resume(IReadOnlyList<Held> held, Func<Held, Epoch?, Head, Epoch> begin)
    {
        if (Snapshot.Find(holder, held) is var (snapshot, space))
        {
            opened.Add(space);
            Folded = snapshot.Folded;
            if (
                Restore(snapshot, held, begin)
                && await ReadNews(held)
                && !mustBeWhole
                && !HasLost
                && !IsForbidden
                && Settle()
            )
                return true;
            Snapshot.Forget(holder, held);
            StartOver();
        }
        return false;
    }

    bool Restore(Snapshot snapshot, IReadOnlyList<Held> held, Func<Held, Epoch?, Head, Epoch> begin)
    {
        if (snapshot.Epochs.Count > held.Count)
            return false;
        foreach (var (state, one) in snapshot.Epochs.Zip(held))
        {
            var before = epochs.Count > 0 ? Last : null;
            epochs.Add(begin(one, before, holder.Heads.Of(one.Stream)));
            if (!Last.Resume(state))
                return false;
            foreach (var own in state.Own)
                Show(own.Seq, own.Entry);
        }
        earlier.AddRange(entries);
        entries.Clear();
        goneBefore = gone.Count;
        return true;
    }

    async Task<bool> ReadNews(IReadOnlyList<Held> held)
    {
        var items = await holder.Store.Read(Last.Held.Stream, Last.Log.Head.Count - 1);
        if (items.Count == 0)
            return false;
        using var room = Secret.Zeros(EntryFormat.RoomFor(items[0].Sealed.Length));
        if (!Last.Log.EndsWith(items[0], room.Memory) || !Take([.. items.Skip(1)]))
            return false;
        foreach (var one in held.Skip(epochs.Count).ToList())
            if (!await Enter(one))
                return false;
        return await Follow();
    }

    void DisposeOfTickets()
    {
        entries.ForEach(e => e.File?.Ticket.Dispose());
        earlier.ForEach(e => e.File?.Ticket.Dispose());
    }

    void StartOver()
    {
        opened.ForEach(s => s.Dispose());
        opened.Clear();
        DisposeOfTickets();
        epochs.Clear();
        entries.Clear();
        earlier.Clear();
        Folded = null;
        (mustBeWhole, IsForbidden, read, goneBefore) = (false, false, 0, 0);
        gone.Clear();
    }
}
