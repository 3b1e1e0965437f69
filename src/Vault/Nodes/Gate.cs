using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Lets as many passphrase checks run at once as there are places. Who waits is drawn at random when a place is free, so
/// that no one can push others back by asking often and early; when too many wait, the answer is "busy" at once. One place
/// is kept for known devices, each of which has one check at a time, so that a flood of guesses does not lock them out.
/// </summary>
/// <param name="places">Two or more.</param>
sealed class Gate(int places, int mostWaiting)
{
    const int Kept = 1;

    readonly Lock turn = new();
    readonly List<Waiting> known = [];
    readonly List<Waiting> others = [];
    readonly HashSet<UInt128> checking = [];
    int free = places;

    /// <summary>A place, to be disposed of after the check; null when too many wait.</summary>
    /// <param name="patient">Waits however many there are.</param>
    /// <param name="device">The device, if it is a known one.</param>
    internal async Task<Place?> Enter(bool patient, UInt128? device = null)
    {
        Waiting me;
        lock (turn)
        {
            // A second check of the same device at the same time is anybody's.
            var isKnown = device is { } named && checking.Add(named);
            me = new(new(this, isKnown ? device : null));
            var line = isKnown ? known : others;
            if (free <= (isKnown ? 0 : Kept))
            {
                if (!patient && line.Count >= mostWaiting)
                {
                    Forget(me.Place);
                    return null;
                }
                line.Add(me);
            }
            else
            {
                free--;
                me.Called.SetResult();
            }
        }
        await me.Called.Task;
        return me.Place;
    }

    void Leave(Place place)
    {
        Waiting? next = null;
        lock (turn)
        {
            Forget(place);
            free++;
            var waiting = known.Count + (free > Kept ? others.Count : 0);
            if (waiting > 0)
            {
                next = Draw(Chance.Below(waiting));
                free--;
            }
        }
        next?.Called.SetResult();
    }

    Waiting Draw(int drawn)
    {
        var line = drawn < known.Count ? known : others;
        var at = drawn < known.Count ? drawn : drawn - known.Count;
        var next = line[at];
        line.RemoveAt(at);
        return next;
    }

    void Forget(Place place)
    {
        if (place.Device is { } device)
            checking.Remove(device);
    }

    /// <summary>The right to one check. Disposing gives it to somebody who waits.</summary>
    internal sealed class Place(Gate gate, UInt128? device) : IDisposable
    {
        internal UInt128? Device { get; } = device;

        public void Dispose() => gate.Leave(this);
    }

    sealed record Waiting(Place Place)
    {
        internal TaskCompletionSource Called { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
