namespace Kith.Vault;

/// <summary>
/// The places of a log where nothing opens. Each has to be accounted for by a tombstone whose trace fits the chain on
/// both sides; a log with one that is not is not what was written.
/// </summary>
sealed class Gaps
{
    readonly List<Gap> gaps = [];

    bool isAtEnd;
    bool isMissing;

    /// <summary>Whether there are any.</summary>
    internal bool Any => isMissing || gaps.Count > 0;

    /// <summary>Whether the last thing met was a gap, so that the hash the next entry names is not known.</summary>
    internal bool IsOpen => isAtEnd;

    /// <summary>Whether an author can have left so many numbers out.</summary>
    internal bool Allow(ulong leftOut) => isMissing || leftOut <= (ulong)gaps.Count;

    /// <param name="before">The hash of the entry before, unless that is a gap itself.</param>
    internal void Add(long seq, Bytes32 before)
    {
        gaps.Add(new(seq, isAtEnd ? null : before));
        isAtEnd = true;
    }

    /// <summary>Items are not there at all. No tombstone accounts for that; only the closing of a circle does.</summary>
    internal void AddMissing() => isAtEnd = isMissing = true;

    /// <summary>The next entry names this hash: it ends the gaps before it.</summary>
    internal void End(Bytes32 after)
    {
        if (isAtEnd && gaps.Count > 0)
            gaps[^1].After = after;
        isAtEnd = false;
    }

    /// <summary>Whether each gap has a trace in this epoch that fits, and a head verified earlier is still passed through.</summary>
    internal bool AreAccountedFor(uint epoch, IReadOnlySet<Tombstone> tombstones, Head verified)
    {
        if (isMissing || isAtEnd)
            return false;
        var known = tombstones
            .Where(t => t.Epoch == epoch)
            .ToDictionary(t => (t.Seq, t.Trace.Hash), t => t.Trace);
        Bytes32? expected = null;
        for (var i = gaps.Count - 1; i >= 0; i--)
        {
            var gap = gaps[i];
            var hash = expected ?? gap.After;
            if (hash is not { } after || !known.TryGetValue((gap.Seq, after), out var trace))
                return false;
            if (verified.Count == gap.Seq + 1 && verified.Hash != after)
                return false;
            if (gap.Before is { } before && before != trace.Previous)
                return false;
            expected = gap.Before is null ? trace.Previous : null;
        }
        return expected is null;
    }

    sealed class Gap(long seq, Bytes32? before)
    {
        internal long Seq => seq;

        internal Bytes32? Before => before;

        /// <summary>The hash the entry behind names; null where that is a gap too.</summary>
        internal Bytes32? After { get; set; }
    }
}
