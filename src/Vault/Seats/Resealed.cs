using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What a seat keeps for itself, sealed again under new keys.</summary>
static class Resealed
{
    /// <summary>
    /// The changes that move the notebook into a new stream: the same entries with the same times, signed by the new key.
    /// Null when the notebook is not what was written.
    /// </summary>
    internal static async Task<IReadOnlyList<Change>?> Notebook(Holder old, Holder next)
    {
        if (await Room.OpenNotebook(old) is not Opening.Opened opened)
            return null;
        using var room = opened.Room;
        var (held, _) = Vault.Notebook.Of(next.Seat);
        using var owned = held;
        return
        [
            .. Entries(room.Entries, next, held.LogKey),
            .. Emptying.Stream(old.Seat.Notebook, room.Last.Log.Head.Count),
        ];
    }

    /// <summary>The changes that move what waits in the mailbox. Grants were taken when the circles were opened.</summary>
    internal static async Task<IReadOnlyList<Change>> Letters(Holder old, Holder next)
    {
        var (mailbox, box) = (Mailbox.Of(old.Seat.BoxPublic), next.Seat.BoxPublic);
        var items = await old.Store.Read(mailbox, 0);
        var changes = new List<Change>();
        foreach (var item in items)
            if (
                Mailbox.Open(old.Node.Keys.Cover, old.Seat.Box, mailbox, item) is { } letter
                && Body(letter, old.Seat.Box, box) is { } body
            )
                changes.Add(Mailbox.Leave(next.Node, box, changes.Count, letter.Kind, body));
        return [.. changes, .. Emptying.Mailbox(old, items)];
    }

    static byte[]? Body(Letter letter, BoxKey old, Bytes32 box) =>
        letter.Kind switch
        {
            LetterKind.Grant => null,
            LetterKind.Draft => KeptDraft.Readdressed(letter.Body.Span, old, box),
            _ => letter.Body.ToArray(),
        };

    /// <summary>With the key of its file, if it announces one: the file stays where it is.</summary>
    static Note Whole(Entry entry)
    {
        var shown = new Note(entry.Kind, entry.Body);
        return entry.File is { } file
            ? new(Kinds.File, FileEntry.Write(file.Ticket, shown))
            : shown;
    }

    static IEnumerable<Change> Entries(IReadOnlyList<Entry> entries, Holder next, LogKey log)
    {
        var head = Head.None;
        foreach (var entry in entries)
        {
            var bytes = EntryFormat.Seal(
                log,
                head,
                next.Seat.Signing,
                (ulong)head.Count,
                Times.Minutes(entry.Time),
                Whole(entry),
                out var hash
            );
            yield return new Change.Append(log.Stream, new(head.Count, bytes));
            head = new(head.Count + 1, hash);
        }
    }
}
