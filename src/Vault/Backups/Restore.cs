using System.Runtime.CompilerServices;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Puts a backup into an empty store. What was revoked since never gets in, and the store is marked, so that every circle
/// is re-keyed by a member who is still in it before it shows or takes anything.
/// </summary>
public sealed record Restore
{
    /// <summary>The secret half of the offline key.</summary>
    public required string KeyFile { get; init; }

    /// <summary>The pepper, back from the printed node sheet.</summary>
    public required string PepperFile { get; init; }

    /// <summary>Copies of the list of revocations: from the data folder, from beside the backup, from other nodes.</summary>
    public required IReadOnlyList<string> Revocations { get; init; }

    /// <summary>The data folder that gets the list of revocations.</summary>
    public required string Folder { get; init; }

    /// <summary>Restores all of it, or nothing.</summary>
    /// <exception cref="InvalidDataException">
    /// The backup, a key or a list is not right, the store is not empty, or the backup comes from a newer version.
    /// </exception>
    public async Task<RestoreReport> Run(Stream backup, IStore store)
    {
        using var key = Vault.KeyFile.Open(KeyFile, mayMake: false);
        using var box = BoxKey.FromSecret(key.Bytes);
        using var pepper = Vault.KeyFile.Open(PepperFile, mayMake: false);
        using var reader = BackupReader.Open(backup, box);
        if (reader.Head.Schema > await Backups.Schema(store))
            throw new InvalidDataException("The backup was made by a newer version of Kith.");
        using var keys = BackupKeys.Of(pepper, reader.Head.Salt);
        using var revoked = Gather(pepper, reader.Head.Salt);
        var count = new Count();
        if (!await store.Fill(Allowed(reader.Lines(keys.Proof), revoked, count)))
            throw new InvalidDataException("The database is not empty. Restore into an empty one.");
        var canaryOpened = await TakeCanary(store, keys, reader.Head.Minutes);
        var made = Times.FromMinutes(reader.Head.Minutes);
        return new(made, await Tables(store), count.Refused, canaryOpened);
    }

    RevocationList Gather(Secret pepper, byte[] salt)
    {
        var path = Path.Combine(Folder, RevocationList.FileName);
        var list = RevocationList.Open(path, pepper, salt, mayMake: true);
        foreach (var other in Revocations)
            list.Learn(other);
        list.Save();
        return list;
    }

    static async IAsyncEnumerable<Line> Allowed(
        IEnumerable<Line> lines,
        RevocationList revoked,
        Count count,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        yield return Restored.Line();
        foreach (var line in lines.Where(line => !Restored.IsMark(line) && !IsTimer(line)))
        {
            stop.ThrowIfCancellationRequested();
            var allowed = StreamLine.Allowed(line, revoked);
            if (allowed != line)
                count.Refused++;
            if (allowed is not null)
                yield return allowed;
        }
        await Task.CompletedTask;
    }

    /// <summary>An old timer may stand for a check-in that was answered since, and would alarm people for nothing.</summary>
    static bool IsTimer(Line line) => line.Table.Name == "timers";

    static async Task<IReadOnlyList<TableCount>> Tables(IStore store)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var line in store.Copy())
            counts[line.Table.Name] = counts.GetValueOrDefault(line.Table.Name) + 1;
        return [.. counts.Select(c => new TableCount(c.Key, c.Value))];
    }

    static async Task<bool> TakeCanary(IStore store, BackupKeys keys, uint minutes)
    {
        var items = await store.Read(keys.CanaryStream, 0);
        await store.Commit(Batch.Of([.. items.Select(Drop)]));
        return items is [var canary] && keys.Opens(canary, minutes);

        Change Drop(Item item) => new Change.Drop(keys.CanaryStream, item.Seq);
    }

    sealed class Count
    {
        internal long Refused { get; set; }
    }
}

/// <summary>What was restored.</summary>
/// <param name="Made">When the backup was made, to the minute, in UTC.</param>
/// <param name="Tables">The lines of each table as they are now, counted in the restored store.</param>
/// <param name="Refused">How many lines were kept out because they had been revoked since.</param>
/// <param name="CanaryOpened">Whether an item that the node sealed for this backup opens again.</param>
public sealed record RestoreReport(
    DateTimeOffset Made,
    IReadOnlyList<TableCount> Tables,
    long Refused,
    bool CanaryOpened
);
