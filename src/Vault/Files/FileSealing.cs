using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Seals what streams in, part by part, straight into the store. It holds half a megabyte at most. Nothing can be read
/// before a room has an entry with its ticket; without that, the parts are noise under a key that is gone.
/// </summary>
sealed class FileSealing : IDisposable
{
    const int PartsPerBatch = 8;

    readonly Holder holder;
    readonly Secret key = Secret.Random(Envelope.KeyLength);
    readonly Secret content = Secret.Zeros(FileParts.ContentLength);
    readonly Secret ahead = Secret.Zeros(1);
    readonly PartSealer sealer;
    readonly byte[] front = new byte[FileParts.FrontLength];
    readonly List<Change> waiting = [];
    readonly PartsDigest digest = new();
    int filled;
    int stored;
    long length;

    internal FileSealing(Holder holder)
    {
        this.holder = holder;
        using var keys = FileParts.Keys(Id, key);
        sealer = new(keys.Bytes[..Parts.KeyLength]);
        keys.Bytes[Parts.KeyLength..].CopyTo(front);
        sealer.Header.CopyTo(front.AsSpan(FileParts.CommitmentLength));
    }

    internal FileId Id { get; } = new(Chance.Identity());

    /// <summary>Everything up to the end of the stream. False when it is longer than a file may be.</summary>
    internal async Task<bool> Take(Stream from, CancellationToken stop)
    {
        while (true)
        {
            // A full part is sealed only once more comes: the last one carries the final mark.
            var isFull = filled == FileParts.ContentLength;
            var read = await from.ReadAsync(isFull ? ahead.Memory : content.Memory[filled..], stop);
            if (read == 0)
                return true;
            length += read;
            if (length > FileTicket.Longest)
                return false;
            if (isFull)
            {
                await Next(isLast: false);
                ahead.Bytes.CopyTo(content.Bytes);
            }
            filled += read;
        }
    }

    /// <summary>Seals the zeros up to the padded length and the last part. The ticket is the caller's to dispose of.</summary>
    internal async Task<FileTicket> Finish()
    {
        var zeros = Padding.Length((int)length) - length;
        while (filled + zeros > FileParts.ContentLength)
        {
            zeros -= FileParts.ContentLength - filled;
            content.Bytes[filled..].Clear();
            filled = FileParts.ContentLength;
            await Next(isLast: false);
        }
        content.Bytes.Slice(filled, (int)zeros).Clear();
        filled += (int)zeros;
        await Next(isLast: true);
        await Store();
        return new(Id, Secret.CopyOf(key.Bytes), length, digest.Value);
    }

    /// <summary>Takes back what is stored so far.</summary>
    internal async Task Abandon()
    {
        if (stored > 0)
            await holder.Store.Commit(Batch.Of(new Change.DropFile(Id)));
        stored = 0;
    }

    public void Dispose()
    {
        key.Dispose();
        content.Dispose();
        ahead.Dispose();
        sealer.Dispose();
    }

    async Task Next(bool isLast)
    {
        waiting.Add(new Change.AddPart(Id, Seal(isLast)));
        filled = 0;
        if (waiting.Count == PartsPerBatch)
            await Store();
    }

    Part Seal(bool isLast)
    {
        var number = digest.Count;
        var before = number == 0 ? front.Length : 0;
        var bytes = new byte[before + filled + Parts.Overhead];
        front.AsSpan(0, before).CopyTo(bytes);
        Span<byte> place = stackalloc byte[FileParts.PlaceLength];
        Id.WritePlace(number, place);
        sealer.Next(place, content.Bytes[..filled], isLast, bytes.AsSpan(before));
        digest.Add(bytes);
        return new(number, bytes);
    }

    async Task Store()
    {
        if (waiting.Count == 0)
            return;
        if (!await holder.Store.Commit(new([.. waiting])))
            throw new InvalidOperationException("A random file id was taken.");
        stored += waiting.Count;
        waiting.Clear();
    }
}
