using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Lets as many passphrase checks run at once as there are cores. Who waits is drawn at random when a place is free, so
/// that no one can push others back by asking often and early; when too many wait, the answer is "busy" at once.
/// </summary>
sealed class Gate(int places, int mostWaiting)
{
    readonly Lock turn = new();
    readonly List<TaskCompletionSource> waiting = [];
    int free = places;

    /// <summary>True once there is a place, which <see cref="Leave"/> gives back; false when too many wait.</summary>
    /// <param name="patient">Waits however many there are.</param>
    internal async Task<bool> Enter(bool patient)
    {
        if (!Ask(patient ? int.MaxValue : mostWaiting, out var place))
            return false;
        await place;
        return true;
    }

    internal void Leave()
    {
        TaskCompletionSource? next = null;
        lock (turn)
            if (waiting.Count == 0)
                free++;
            else
            {
                var drawn = Chance.Below(waiting.Count);
                next = waiting[drawn];
                waiting.RemoveAt(drawn);
            }
        next?.SetResult();
    }

    bool Ask(int most, out Task place)
    {
        lock (turn)
        {
            place = Task.CompletedTask;
            if (free > 0)
            {
                free--;
                return true;
            }
            if (waiting.Count >= most)
                return false;
            var turnNow = new TaskCompletionSource(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            waiting.Add(turnNow);
            place = turnNow.Task;
            return true;
        }
    }
}
