using System.Collections.Concurrent;
using Kith.Vault;

namespace Kith.Storage;

/// <summary>A batch that waits to be written together with others.</summary>
sealed class Waiting(Batch batch)
{
    const int MostPerFlush = 256;

    internal Batch Batch { get; } = batch;

    /// <summary>Whether it was kept; known once it is on disk.</summary>
    internal TaskCompletionSource<bool> Done { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>As many as one flush takes, in the order in which they came.</summary>
    internal static List<Waiting> Gather(ConcurrentQueue<Waiting> queue)
    {
        var group = new List<Waiting>();
        while (group.Count < MostPerFlush && queue.TryDequeue(out var next))
            group.Add(next);
        return group;
    }

    /// <summary>Tells each of the group what came of it.</summary>
    internal static void Answer(IReadOnlyList<Waiting> group, IEnumerable<bool> kept)
    {
        foreach (var (waiting, isKept) in group.Zip(kept))
            waiting.Done.SetResult(isKept);
    }

    /// <summary>Tells all of the group that the store is broken.</summary>
    internal static void Fail(IReadOnlyList<Waiting> group, Exception broken)
    {
        foreach (var waiting in group)
            waiting.Done.SetException(broken);
    }
}
