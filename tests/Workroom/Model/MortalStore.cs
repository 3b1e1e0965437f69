using Kith.Kit;
using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

/// <summary>The node was killed at this point.</summary>
internal sealed class KilledException() : Exception("killed");

/// <summary>A real store under a node that can be killed right before or right after its next commit.</summary>
internal sealed class MortalStore(IStore store) : StoreAround(store)
{
    /// <summary>When it is killed; null for not at all.</summary>
    public Dying? Dies { get; set; }

    public override async ValueTask<bool> Commit(Batch batch)
    {
        var death = Dies;
        if (death == Dying.BeforeCommit)
            throw new KilledException();
        var done = await base.Commit(batch);
        return death == Dying.AfterCommit ? throw new KilledException() : done;
    }
}

/// <summary>When a node is killed.</summary>
internal enum Dying
{
    BeforeCommit,
    AfterCommit,
}
