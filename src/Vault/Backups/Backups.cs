using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Everything a store holds as one file that only an offline key opens. It never holds the pepper or the node key.
/// </summary>
public static class Backups
{
    const string PublicName = "backup.pub";

    /// <summary>Makes a key pair: the secret half as a new file, the public half in the data folder.</summary>
    /// <exception cref="IOException">There is such a file already.</exception>
    public static void MakeKey(string secretFile, string dataFolder)
    {
        using var pair = BoxKey.Random();
        using var secret = Secret.CopyOf(pair.SecretKey);
        using var open = Secret.CopyOf(pair.Public.Span);
        if (File.Exists(secretFile))
            throw new IOException(
                $"{secretFile} is there already. A backup key is never replaced by accident."
            );
        Directory.CreateDirectory(dataFolder);
        KeyFile.Write(secretFile, secret);
        KeyFile.Write(Path.Combine(dataFolder, PublicName), open);
    }

    /// <summary>The file in the data folder that backups are sealed to.</summary>
    public static string PublicKeyFile(string dataFolder) => Path.Combine(dataFolder, PublicName);

    /// <summary>Writes a backup of a store, which may be in use.</summary>
    /// <param name="publicKeyFile">The public half of the offline key.</param>
    /// <exception cref="InvalidDataException">A key file is missing, or the store has nothing in it yet.</exception>
    public static async Task<BackupReport> Write(
        IStore store,
        string dataFolder,
        string publicKeyFile,
        Stream file,
        TimeProvider clock
    )
    {
        using var box = KeyFile.Open(publicKeyFile, mayMake: false);
        using var pepper = KeyFile.Open(Path.Combine(dataFolder, "pepper"), mayMake: false);
        var salt =
            await store.Meta(NodeKeys.SaltKey)
            ?? throw new InvalidDataException(
                "There is nothing to back up yet: start the node first."
            );
        using var keys = BackupKeys.Of(pepper, salt);
        var head = new BackupHead(salt, clock.Minutes(), await Schema(store));
        using var writer = new BackupWriter(file, box.Bytes, head, keys.Proof);
        var canary = StreamLine.Of(keys.CanaryStream, keys.Canary(clock));
        await foreach (var line in WithCanary(store.Copy(), canary))
            writer.Add(line);
        return new(Times.FromMinutes(head.Minutes), writer.Finish());
    }

    /// <summary>Puts a copy of the list of revocations into this folder, in place of an older one.</summary>
    public static void CopyRevocations(string dataFolder, string folder)
    {
        var list = Path.Combine(dataFolder, RevocationList.FileName);
        if (File.Exists(list))
            OwnerFile.Write(Path.Combine(folder, RevocationList.FileName), File.ReadAllBytes(list));
    }

    internal static async Task<uint> Schema(IStore store) =>
        BinaryPrimitives.ReadUInt32BigEndian(await store.Meta("schema"));

    /// <summary>The canary stands among the streams, where a restoring meets it like any other item.</summary>
    static async IAsyncEnumerable<Line> WithCanary(
        IAsyncEnumerable<Line> lines,
        Line canary,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        yield return canary;
        await foreach (var line in lines.WithCancellation(stop))
            // One that a restoring cut short may have left is not taken along.
            if (!StreamLine.IsOf(line, StreamLine.Stream(canary)))
                yield return line;
    }
}

/// <summary>What was written.</summary>
/// <param name="Made">When, to the minute, in UTC.</param>
public sealed record BackupReport(DateTimeOffset Made, IReadOnlyList<TableCount> Tables);

/// <summary>How many lines a table has.</summary>
public sealed record TableCount(string Table, long Lines);
