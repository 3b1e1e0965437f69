using Kith.Vault;

namespace Kith.Kit;

/// <summary>A real store into which somebody else writes first, as often as a test says.</summary>
public sealed class BusyStore(IStore store) : StoreAround(store)
{
    /// <summary>How many commits from here on come too late.</summary>
    public int TooLate { get; set; }

    public override ValueTask<bool> Commit(Batch batch)
    {
        if (TooLate == 0)
            return base.Commit(batch);
        TooLate--;
        return ValueTask.FromResult(false);
    }
}
