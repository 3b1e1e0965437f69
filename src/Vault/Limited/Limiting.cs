namespace Kith.Vault;

/// <summary>What an epoch of a circle says of its limited seat. There is one at most at a time.</summary>
sealed class Limiting
{
    ReadOnlyMemory<byte> living;

    /// <summary>Whether there is one.</summary>
    internal bool IsThere => !living.IsEmpty;

    /// <summary>What is kept of it, for the caller to dispose of; null when there is none.</summary>
    internal SeatKeeping? Open() => IsThere ? SeatKeeping.Read(living.Span) : null;

    /// <summary>False when it cannot be said here.</summary>
    internal bool Take(in LogEntry entry)
    {
        if (entry.Kind == Kinds.LimitedOver)
        {
            var wasThere = IsThere;
            living = default;
            return wasThere && entry.Body.IsEmpty;
        }
        if (IsThere || !SeatKeeping.IsOne(entry.Body.Span))
            return false;
        living = entry.Body;
        return true;
    }
}
