using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// Timers going off. Letters and the end of their timer are one batch, so that they arrive once whatever happens. A ping
/// cannot be part of a batch: its timer is put off a little while it is sent, and ends after that. A node that dies
/// in between pings once more, and never not at all.
/// </summary>
sealed class Firing(Node node, Func<Ping, CancellationToken, Task<bool>> send)
{
    const uint MinutesPutOff = 5;

    // Eight hours of trying.
    const byte MostTries = 100;

    internal async Task<int> Run(CancellationToken stop)
    {
        var fired = 0;
        while (!stop.IsCancellationRequested)
        {
            var before = fired;
            foreach (var timer in await Due())
                if (TimerContent.Open(node.Keys.NodeKey, timer) is { } content)
                    fired += await Fire(timer, content, stop) ? 1 : 0;
            if (fired == before)
                break;
        }
        return fired;
    }

    Task<bool> Fire(StoredTimer timer, TimerContent content, CancellationToken stop) =>
        content.Letters.Count > 0 ? Deliver(timer, content) : Send(timer, content, stop);

    async Task<bool> Deliver(StoredTimer timer, TimerContent content)
    {
        var rest = content with { Letters = [] };
        do
        {
            var changes = new List<Change> { new Change.DropTimer(timer.Id) };
            foreach (var mailbox in content.Letters.GroupBy(l => l.Mailbox, l => l.Letter))
                changes.AddRange(await Leave(mailbox.Key, mailbox));
            if (rest.Pings.Count > 0)
                changes.Add(Later(rest, Chance.Identity(), minutes: 0));
            if (await node.Store.Commit(new(changes)))
                return true;
            // Either somebody called it off or was faster, or a letter came into a mailbox in between.
        } while ((await Due()).Any(t => t.Id == timer.Id));
        return false;
    }

    async Task<bool> Send(StoredTimer timer, TimerContent content, CancellationToken stop)
    {
        var claim = Chance.Identity();
        var tried = content with { Tries = (byte)(content.Tries + 1) };
        var again = tried.Tries < MostTries && content.Pings.Count > 0;
        List<Change> changes = [new Change.DropTimer(timer.Id)];
        if (again)
            changes.Add(Later(tried, claim, MinutesPutOff));
        if (!await node.Store.Commit(new(changes)))
            return false;
        var left = new List<Ping>();
        foreach (var ping in content.Pings)
            if (!await send(ping, stop))
                left.Add(ping);
        if (again)
            await Settle(claim, tried with { Pings = left });
        return true;
    }

    async Task Settle(UInt128 claim, TimerContent left)
    {
        List<Change> changes = [new Change.DropTimer(claim)];
        if (left.Pings.Count > 0)
            changes.Add(Later(left, Chance.Identity(), MinutesPutOff));
        await node.Store.Commit(new(changes));
    }

    async Task<IEnumerable<Change>> Leave(StreamId mailbox, IEnumerable<byte[]> letters)
    {
        var next = await node.Store.Next(mailbox);
        return letters.Select((letter, i) => Mailbox.Leave(node, mailbox, next + i, letter));
    }

    Change.AddTimer Later(TimerContent content, UInt128 id, uint minutes) =>
        new(content.Seal(node.Keys.NodeKey, id, node.Clock.Minutes() + minutes));

    ValueTask<IReadOnlyList<StoredTimer>> Due() => node.Store.Due(node.Clock.Minutes());
}
