namespace Kith.Vault;

/// <summary>The files of one opened room.</summary>
public sealed class RoomFiles
{
    /// <summary>The longest file, 50 MiB.</summary>
    public const int Longest = FileTicket.Longest;

    readonly Room room;
    readonly Holder holder;

    internal RoomFiles(Room room, Holder holder) => (this.room, this.holder) = (room, holder);

    /// <summary>Each with the position of the entry that announces it, also when a snapshot held that.</summary>
    public IReadOnlyDictionary<long, KeptFile> All =>
        room.Announcing.Where(e => e.File is not null).ToDictionary(e => e.Seq, e => e.File!);

    /// <summary>
    /// Seals the stream as it comes in and adds an entry that announces it. The entry's kind and body are what
    /// <paramref name="about"/> gives once the whole stream is read.
    /// </summary>
    public async Task<Keeping> Keep(Stream content, Func<Note> about, CancellationToken stop)
    {
        using var sealing = new FileSealing(holder);
        var isKept = false;
        try
        {
            if (!await sealing.Take(content, stop))
                return Keeping.TooLong;
            using var ticket = await sealing.Finish();
            isKept = await room.AppendOwn(Kinds.File, () => FileEntry.Write(ticket, about()));
            return isKept ? Keeping.Kept : Keeping.Forbidden;
        }
        finally
        {
            if (!isKept)
                await sealing.Abandon();
        }
    }

    /// <summary>Whether every stored byte of the file is as it was when its author signed for it.</summary>
    public Task<bool> IsWhole(KeptFile file) => Reading(file).IsWhole();

    /// <summary>
    /// Writes the content as it is opened, part by part. False when a part is not what was sealed; what was written until
    /// then is right, and the caller makes sure that it is not taken for the whole.
    /// </summary>
    public Task<bool> Write(KeptFile file, Stream to, CancellationToken stop) =>
        Reading(file).Write(to, stop);

    FileReading Reading(KeptFile file) =>
        new(number => holder.Store.ReadPart(file.Ticket.Id, number), file.Ticket);
}
