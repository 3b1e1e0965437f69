using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Adding to a room, taking away what one wrote, and closing a circle for good.</summary>
public sealed partial class Room
{
    (Held Held, SigningKey Key)? signing;

    /// <summary>
    /// Adds an entry after whatever others wrote in between. Null when the seat is no longer in the circle. When it
    /// returns, the entry is on disk and <see cref="Entries"/> holds it and all that came before it.
    /// </summary>
    /// <param name="kind">Below 0xFF00; what it means is the caller's.</param>
    /// <param name="body">At most 1 MiB.</param>
    public async Task<Entry?> Append(ushort kind, ReadOnlyMemory<byte> body) =>
        (await Append([new Note(kind, body)]))?[0];

    /// <summary>Adds several entries, all or none, after whatever others wrote in between.</summary>
    public async Task<IReadOnlyList<Entry>?> Append(IReadOnlyList<Note> notes)
    {
        while (!IsForbidden)
            if (await AppendIfUnchanged(notes) is { } added)
                return added;
        return null;
    }

    /// <summary>
    /// Adds entries only if nothing came in between. Null when something did (then <see cref="Entries"/> holds it, and
    /// the caller decides again) or when the seat is no longer in the circle.
    /// </summary>
    /// <exception cref="InvalidDataException">What came in between is not what was written.</exception>
    public async Task<IReadOnlyList<Entry>?> AppendIfUnchanged(IReadOnlyList<Note> notes)
    {
        if (
            notes.Any(n => n.Kind >= Kinds.FirstReserved || n.Body.Length > EntryFormat.LongestBody)
        )
            throw new ArgumentException("A kind is reserved or a body too long.", nameof(notes));
        return await Write(notes) ? entries[^notes.Count..] : null;
    }

    /// <summary>
    /// Takes away entries the reader wrote: noise goes in their place, with their files, and a tombstone behind
    /// everything says so. False when one is not there, not the reader's own, or the seat is no longer in the circle.
    /// </summary>
    /// <param name="seqs">Positions in the room.</param>
    public async Task<bool> Delete(IReadOnlyCollection<long> seqs)
    {
        while (!IsForbidden)
        {
            if (await Deleting.Prepare(holder, epochs, entries, Me, seqs) is not { } deleting)
                return false;
            if (!await Write(deleting.Notes, deleting.Changes))
                continue;
            holder.Node.Snapshots.Clear();
            return true;
        }
        return false;
    }

    /// <summary>Says yes or no to closing the circle for good; a later word of the same member stands in its place.</summary>
    public Task<bool> SayEnd(bool isYes) => AppendOwn(Kinds.Ending, () => Vault.Ending.Say(isYes));

    /// <summary>
    /// Closes the circle for good, if its members agreed and the time they gave themselves is over: everything in the
    /// store but what shows that they did is removed. The room is not to be used afterwards.
    /// </summary>
    public async Task<bool> End()
    {
        while (await MayEnd())
            if (
                await Write(
                    [new(Kinds.Ending, Vault.Ending.Close())],
                    [.. await Deleting.Everything(holder, Held), .. await WithoutLimitedSeat()]
                )
            )
            {
                holder.Node.Snapshots.Clear();
                return true;
            }
        return false;
    }

    /// <summary>Adds an entry of the vault's own, after whatever others wrote in between.</summary>
    internal async Task<bool> AppendOwn(ushort kind, Func<byte[]> body)
    {
        while (!IsForbidden)
            if (await Write([new(kind, body())]))
                return true;
        return false;
    }

    /// <summary>The changes that add what only the vault writes, after what is read.</summary>
    internal IReadOnlyList<Change> Signed(params IReadOnlyList<Note> notes)
    {
        using var author = SigningKey.FromSeed(Last.Held.AuthorSeed.Bytes);
        return Last.Log.Write(author, holder.Clock, notes).Changes;
    }

    /// <summary>What the reader signs with in this epoch; made once, for it costs as much as a signature.</summary>
    SigningKey Author()
    {
        if (signing?.Held != Last.Held)
        {
            signing?.Key.Dispose();
            signing = (Last.Held, SigningKey.FromSeed(Last.Held.AuthorSeed.Bytes));
        }
        return signing.Value.Key;
    }

    /// <summary>What was agreed on is agreed on no longer once somebody left: new keys come first, and begin anew.</summary>
    async Task<bool> MayEnd()
    {
        await RenewAfterLeaving();
        return !IsForbidden && Last.Ending.From(Members.Count) <= holder.Clock.Minutes();
    }

    /// <summary>Nothing more is written under a key that somebody who left still holds.</summary>
    async Task RenewAfterLeaving()
    {
        while (Last.Standing.Left.Count > 0 && !IsForbidden)
        {
            var step = await Renewal.Prepare(holder, this, NewKeys.Leaving);
            await holder.Store.Commit(new(step!.Changes));
            if (!await Ring.Read())
                throw new InvalidDataException("The ring of keys is not what was written.");
            await Refresh();
        }
    }

    /// <summary>Adds notes, and other changes with them, only if nothing came in between.</summary>
    async Task<bool> Write(IReadOnlyList<Note> notes, params IReadOnlyList<Change> also)
    {
        await RenewAfterLeaving();
        if (IsForbidden)
            return false;
        // After a refusal the room is still in its caller's hands, and must not go on behind what it could not read.
        if (!Settle())
            throw Changed();
        var written = Last.Log.Write(Author(), holder.Clock, notes);
        if (!await holder.Store.Commit(Batch.Of([.. written.Changes, .. also])))
        {
            await Refresh();
            return false;
        }
        if (!Take([.. written.Changes.OfType<Change.Append>().Select(c => c.Item)], areOwn: true))
            throw new InvalidOperationException("An entry just sealed does not open.");
        holder.Heads.Learn(Last.Held.Stream, Last.Log.Head);
        return true;
    }
}
