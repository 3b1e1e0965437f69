using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What one node holds besides its database: the salt (in the database), the pepper and the node key (files next to it).
/// </summary>
sealed class NodeKeys : IDisposable
{
    internal const string SaltKey = "salt";

    const string CostKey = "kdf";
    const string CheckKey = "pepper-check";
    const byte CostVersion = 1;

    NodeKeys(byte[] salt, Secret pepper, Secret nodeKey)
    {
        Salt = salt;
        Pepper = pepper;
        NodeKey = nodeKey;
        Cover = Derive.Key(pepper.Bytes, salt, Labels.Letter);
    }

    internal byte[] Salt { get; }

    /// <summary>Without it a stolen database cannot even be guessed at.</summary>
    internal Secret Pepper { get; }

    /// <summary>Seals what the node must read when nobody is signed in.</summary>
    internal Secret NodeKey { get; }

    /// <summary>Makes letters look like any other item to whoever has only the database.</summary>
    internal Secret Cover { get; }

    /// <exception cref="InvalidDataException">The files do not belong to this database.</exception>
    internal static async Task<NodeKeys> Open(IStore store, string folder)
    {
        Directory.CreateDirectory(folder);
        var salt = await store.Meta(SaltKey);
        var pepper = KeyFile.Open(Path.Combine(folder, "pepper"), mayMake: salt is null);
        if (salt is null && !await Begin(store, pepper))
        {
            pepper.Dispose();
            return await Open(store, folder);
        }
        salt ??= (await store.Meta(SaltKey))!;
        var check = await store.Meta(CheckKey);
        if (!CryptographicOperations.FixedTimeEquals(check, Check(pepper, salt)))
            throw new InvalidDataException("The pepper file belongs to another database.");
        if (await store.Meta(CostKey) is not [CostVersion])
            throw new InvalidDataException("The database was made by a newer version.");
        return new(salt, pepper, KeyFile.Open(Path.Combine(folder, "node.key"), mayMake: true));
    }

    public void Dispose()
    {
        Pepper.Dispose();
        NodeKey.Dispose();
        Cover.Dispose();
    }

    /// <summary>False when another node was faster.</summary>
    static async Task<bool> Begin(IStore store, Secret pepper)
    {
        var salt = Chance.Bytes(Argon.SaltLength);
        return await store.Commit(
            Batch.Of(
                new Change.AddMeta(SaltKey, salt),
                new Change.AddMeta(CostKey, new[] { CostVersion }),
                new Change.AddMeta(CheckKey, Check(pepper, salt)),
                new Change.AddMeta(SetupToken.Key, Chance.Bytes(Blake.Length))
            )
        );
    }

    static byte[] Check(Secret pepper, byte[] salt)
    {
        using var check = Derive.Key(pepper.Bytes, salt, Labels.PepperCheck);
        return check.Bytes.ToArray();
    }
}
