using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// How far a seat has verified each of its logs, in a stream of its own whose only item is replaced now and then: at the
/// first opening of a session that finds something new, after 64 entries more, and at leaving. It follows from the
/// notebook's key, so nobody else writes it.
/// </summary>
/// <remarks>
/// It shows when a log was put back while the mark was not. Who puts back the whole database puts back the mark too.
/// </remarks>
sealed class SeenMark
{
    const long Step = 64;
    const int Tries = 8;

    readonly Holder holder;
    readonly StreamId stream;
    readonly Secret key;

    SeenMark(Holder holder)
    {
        this.holder = holder;
        (stream, key) = Of(holder.Seat);
    }

    /// <summary>Where a seat's mark is, and what seals it.</summary>
    internal static (StreamId Stream, Secret Key) Of(Seat seat)
    {
        using var derived = Secret.Zeros(Identity.Length + Envelope.KeyLength);
        Derive.Key(seat.NotebookKey.Bytes, [], Labels.Seen, derived.Bytes);
        var reader = new ByteReader(derived.Bytes);
        return (new(reader.Id()), Secret.CopyOf(reader.Bytes(Envelope.KeyLength)));
    }

    /// <summary>Where a seat's mark lies.</summary>
    internal static StreamId StreamOf(Seat seat)
    {
        var (stream, key) = Of(seat);
        key.Dispose();
        return stream;
    }

    /// <summary>Lets the session know what earlier ones saw; false when the mark is not what was written.</summary>
    internal static async Task<bool> Recall(Holder holder)
    {
        if (holder.Heads.Recalled || holder.Seat.Invite is not null)
            return true;
        var mark = new SeenMark(holder);
        using var _ = mark.key;
        if (await mark.Read() is not { } seen)
            return false;
        holder.Heads.Recall(seen);
        return true;
    }

    /// <summary>Writes the mark if it is time.</summary>
    /// <param name="leaving">Whether the session is about to end, so that everything counts.</param>
    internal static async Task Note(Holder holder, bool leaving = false)
    {
        if (holder.Seat.Invite is not null || !holder.Heads.Recalled)
            return;
        var moved = holder.Heads.Unmarked(leaving ? 1 : Step);
        if (moved.Count == 0)
            return;
        var mark = new SeenMark(holder);
        using var _ = mark.key;
        if (await mark.Write(moved, SeenFormat.Later))
            holder.Heads.Marked(moved);
    }

    /// <summary>Sets the mark back to what is there, at its owner's word.</summary>
    internal static async Task GoBack(Holder holder, Heads accepted)
    {
        var mark = new SeenMark(holder);
        using var _ = mark.key;
        await mark.Write(accepted.All, (_, now) => now);
        holder.Heads.Replace(accepted);
    }

    async Task<Dictionary<StreamId, Head>?> Read()
    {
        var items = await holder.Store.Read(stream, 0);
        return items.Count == 0 ? [] : SeenFormat.Open(key, stream, items[^1]);
    }

    /// <summary>False when others wrote at the same time again and again; the mark is then written another time.</summary>
    async Task<bool> Write(IReadOnlyDictionary<StreamId, Head> heads, Func<Head, Head, Head> choose)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var old = await holder.Store.Read(stream, 0);
            var all = old.Count == 0 ? [] : SeenFormat.Open(key, stream, old[^1]) ?? [];
            foreach (var (log, head) in heads)
                all[log] = choose(all.GetValueOrDefault(log), head);
            var item = SeenFormat.Seal(key, stream, all);
            var drops = old.Select(o => new Change.Drop(stream, o.Seq));
            if (await holder.Store.Commit(Batch.Of([.. drops, new Change.Append(stream, item)])))
                return true;
        }
        return false;
    }
}
