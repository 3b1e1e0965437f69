using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>One opened node: where every use of the vault starts.</summary>
public sealed class Node : IDisposable
{
    Node(
        IStore store,
        NodeOptions options,
        TimeProvider clock,
        NodeKeys keys,
        RevocationList revoked,
        byte[]? restoredMark
    )
    {
        Revoked = revoked;
        RestoredMark = restoredMark;
        Store = store;
        Clock = clock;
        Keys = keys;
        Login = new(keys, options.Cost);
        Seats = new(this);
        Locks = new(this);
        Sessions = new(this);
        Circles = new(this);
        Drafts = new(this);
        Timers = new(this);
        LimitedSeats = new(this);
    }

    public Seats Seats { get; }

    public Locks Locks { get; }

    public Sessions Sessions { get; }

    public Circles Circles { get; }

    public Drafts Drafts { get; }

    public Timers Timers { get; }

    public LimitedSeats LimitedSeats { get; }

    internal IStore Store { get; }

    internal TimeProvider Clock { get; }

    internal NodeKeys Keys { get; }

    internal Login Login { get; }

    internal Snapshots Snapshots { get; } = new();

    /// <summary>What must not come back with an old database.</summary>
    internal RevocationList Revoked { get; }

    /// <summary>Names the latest restoring from a backup; null when there was none.</summary>
    internal byte[]? RestoredMark { get; }

    /// <summary>Opens the node, and on its first opening makes its salt, its pepper file and its node key file.</summary>
    /// <exception cref="InvalidDataException">The files in the data folder do not belong to this database.</exception>
    public static async Task<Node> Open(IStore store, NodeOptions options, TimeProvider clock)
    {
        var keys = await NodeKeys.Open(store, options.DataFolder);
        var restored = await store.Meta(Restored.Key);
        var list = Path.Combine(options.DataFolder, RevocationList.FileName);
        var revoked = RevocationList.Open(list, keys.Pepper, keys.Salt, mayMake: restored is null);
        return new(store, options, clock, keys, revoked, restored);
    }

    /// <summary>The pepper as it stands in its file: for the keeper's node sheet, shown once at set-up.</summary>
    public string PepperText => KeyFile.Text(Keys.Pepper);

    /// <summary>Whether nobody has set this node up yet.</summary>
    public async Task<bool> SetupIsOpen() => await Store.Meta(SetupToken.Key) is not null;

    /// <summary>
    /// A new one-time set-up token, which replaces an earlier one; null when the node is set up. Only its hash is stored.
    /// </summary>
    public async Task<string?> NewSetupToken()
    {
        while (await Store.Meta(SetupToken.Key) is { } old)
        {
            var token = SetupToken.Draw();
            var batch = Batch.Of(
                new Change.DropMeta(SetupToken.Key, old),
                new Change.AddMeta(SetupToken.Key, SetupToken.Hash(token))
            );
            if (await Store.Commit(batch))
                return token;
        }
        return null;
    }

    /// <summary>Makes the keeper's seat. Null when the token is not the current one or the node is set up.</summary>
    public async Task<NewSeat?> Setup(string token, string name)
    {
        var hash = SetupToken.Hash(token);
        var stored = await Store.Meta(SetupToken.Key);
        if (!CryptographicOperations.FixedTimeEquals(stored, hash))
            return null;
        var words = Words.Draw(Vault.Seats.StrongWords);
        using var passphrase = Passphrase.FromWords(words);
        using var key = (await Login.Key(name, passphrase, patient: true))!;
        var seat = Seat.Random(key.Tag, invite: null);
        var rows = SeatRows.All(seat, key).Select(row => new Change.AddRow(row));
        return await Store.Commit(Batch.Of([new Change.DropMeta(SetupToken.Key, hash), .. rows]))
            ? new(seat, words)
            : null;
    }

    /// <summary>Whether the store answers.</summary>
    public ValueTask<bool> Healthy() => Store.Probe();

    /// <inheritdoc />
    public void Dispose()
    {
        Keys.Dispose();
        Revoked.Dispose();
    }
}
