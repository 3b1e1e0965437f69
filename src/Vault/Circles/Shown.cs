namespace Kith.Vault;

/// <summary>An entry of a log as a room shows it.</summary>
static class Shown
{
    /// <summary>Null for the vault's own, but for a file: it shows as what its writer said of it.</summary>
    internal static Entry? Of(Roster roster, long seq, in LogEntry entry)
    {
        if (entry.Kind >= Kinds.FirstReserved && entry.Kind != Kinds.File)
            return null;
        var shown = new Entry(
            roster.First + seq,
            roster.By(entry.Author)!.Id,
            Times.FromMinutes(entry.Minutes),
            entry.Kind,
            entry.Body
        );
        if (entry.Kind != Kinds.File)
            return shown;
        return FileEntry.Read(entry.Body) is { } file
            ? shown with
            {
                Kind = file.Kind,
                Body = file.Body,
                File = new(file.Ticket.Length) { Ticket = file.Ticket },
            }
            : null;
    }
}
