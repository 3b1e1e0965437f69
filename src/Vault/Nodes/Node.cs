using Kith.Sealing;

namespace Kith.Vault;

/// <summary>One opened node: where every use of the vault starts.</summary>
public sealed class Node : IDisposable
{
    Node(IStore store, NodeOptions options, TimeProvider clock)
    {
        Store = store;
        Options = options;
        Clock = clock;
        Seats = new(this);
        Sessions = new(this);
        Circles = new(this);
        Drafts = new(this);
    }

    public Seats Seats { get; }

    public Sessions Sessions { get; }

    public Circles Circles { get; }

    public Drafts Drafts { get; }

    /// <summary>Whether nobody has set this node up yet.</summary>
    public bool SetupIsOpen { get; private set; }

    internal IStore Store { get; }

    internal NodeOptions Options { get; }

    internal TimeProvider Clock { get; }

    /// <summary>Opens the node, and on its first opening makes its salt, its pepper file and its node key file.</summary>
    public static Task<Node> Open(IStore store, NodeOptions options, TimeProvider clock) =>
        Task.FromResult(new Node(store, options, clock));

    /// <summary>
    /// A new one-time set-up token, which replaces an earlier one; null when the node is set up. Only its hash is stored.
    /// </summary>
    public Task<string?> NewSetupToken() => throw new NotSupportedException(Options.DataFolder);

    /// <summary>Makes the keeper's seat. Null when the token is not the current one or the node is set up.</summary>
    public Task<NewSeat?> Setup(string token, string name) =>
        throw new NotSupportedException(Options.DataFolder);

    /// <summary>Whether the store answers.</summary>
    public ValueTask<bool> Healthy() => Store.Probe();

    /// <inheritdoc />
    public void Dispose() => SetupIsOpen = false;
}
