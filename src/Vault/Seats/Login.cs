using System.Buffers.Binary;
using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Turns what somebody types into a row key. Every attempt costs one Argon2id, whatever comes of it.</summary>
sealed class Login(NodeKeys keys, ArgonCost cost)
{
    const int MostWaiting = 64;

    // One place is kept for known devices, so one core needs two.
    readonly Gate gate = new(Math.Max(2, Environment.ProcessorCount), MostWaiting);

    /// <summary>The key, or null when too many are waiting.</summary>
    internal async Task<RowKey?> Key(
        string name,
        Passphrase passphrase,
        bool patient = false,
        UInt128? device = null
    )
    {
        using var place = await gate.Enter(patient, device);
        return place is null ? null : await Apart(() => Stretch(name, passphrase));
    }

    /// <summary>
    /// On a thread of its own: the pool has about as many threads as there are cores, and whoever asks for a page meanwhile
    /// would wait for one of them until the check is over.
    /// </summary>
    static Task<RowKey> Apart(Func<RowKey> check) =>
        Task.Factory.StartNew(
            check,
            CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default
        );

    RowKey Stretch(string name, Passphrase passphrase)
    {
        using var stretched = Secret.Zeros(64);
        Argon.Stretch(passphrase.Bytes, Salt(keys.Salt, name), cost, stretched.Bytes);
        return RowKey.From(stretched.Bytes, keys.Pepper.Bytes);
    }

    /// <summary>Another one for every name on every node.</summary>
    internal static byte[] Salt(byte[] nodeSalt, string name)
    {
        var folded = Encoding.UTF8.GetBytes(Fold(name));
        var length = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)folded.Length);
        return Digest.Bytes(Digest.Identity(Labels.Login, nodeSalt, length, folded));
    }

    /// <summary>The same name however it is typed: trimmed, compatibility-composed (UAX 15), without case.</summary>
    internal static string Fold(string name) =>
        name.Trim()
            .Normalize(NormalizationForm.FormKC)
            .ToUpperInvariant()
            .ToLowerInvariant()
            .Normalize(NormalizationForm.FormKC);
}
