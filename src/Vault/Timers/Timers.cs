using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Check-ins and reminders: what the node does when nobody is signed in.</summary>
public sealed class Timers
{
    readonly Node node;

    internal Timers(Node node) => this.node = node;

    /// <summary>A name for a timer that nobody has used. Whoever sets one writes its name down first, to call it off.</summary>
    public static UInt128 NewId() => Chance.Identity();

    /// <summary>A name as text.</summary>
    public static string Text(UInt128 id) => Identity.Format(id);

    /// <summary>Reads what <see cref="Text"/> writes.</summary>
    public static bool TryParse(string? text, out UInt128 id) => Identity.TryParse(text, out id);

    /// <summary>
    /// Sets a check-in. False when the seat is not in the circle or a name in it is nobody's. The letters are signed and
    /// sealed now, so that the node needs no key of anybody when the time comes.
    /// </summary>
    public async Task<bool> Set(Session session, CircleId circle, CheckIn wish)
    {
        if (await node.Circles.Open(session, circle) is not Opening.Opened { Room: var opened })
            return false;
        using var room = opened;
        var members = wish.Tell.Select(id => room.Last.Roster.By(id)).OfType<Member>().ToList();
        if (members.Count != wish.Tell.Count || members.Count == 0)
            return false;
        var alarm = Make(room, AlarmKind.NotHeardFrom, wish.Due, wish.Told);
        var letters = members.Select(m => Seal(room, alarm, m.Box)).ToList();
        var told = wish.Due + wish.Grace;
        return await node.Store.Commit(
            Batch.Of(
                Add(wish.Asked, wish.Due, new(0, [], wish.Mine)),
                Add(wish.Told, told, new(0, letters, wish.Theirs))
            )
        );
    }

    /// <summary>Sets a reminder to oneself: a letter on the desk, and pings.</summary>
    public async Task<bool> Remind(
        Session session,
        UInt128 id,
        DateTimeOffset due,
        IReadOnlyList<Ping> pings
    )
    {
        if (await node.Circles.OpenNotebook(session) is not Opening.Opened { Room: var opened })
            return false;
        using var room = opened;
        var letter = Seal(room, Make(room, AlarmKind.Reminder, due, id), session.Seat.BoxPublic);
        return await node.Store.Commit(Batch.Of(Add(id, due, new(0, [letter], pings))));
    }

    /// <summary>Calls a timer off. False when it went off already, or was called off.</summary>
    public async Task<bool> CallOff(UInt128 id) =>
        await node.Store.Commit(Batch.Of(new Change.DropTimer(id)));

    /// <summary>Which of these timers are still to come.</summary>
    public async Task<IReadOnlySet<UInt128>> Waiting(IEnumerable<UInt128> ids)
    {
        var all = await node.Store.Due(long.MaxValue);
        return all.Select(t => t.Id).Intersect(ids).ToHashSet();
    }

    /// <summary>What timers left for this seat and its author has signed, oldest first.</summary>
    public async Task<IReadOnlyList<Alarm>> Alarms(Session session)
    {
        var good = new List<Alarm>();
        foreach (var letter in await Mailbox.Read(node, session.Seat.Box))
            if (letter.Kind == LetterKind.Alarm && AlarmFormat.Read(letter) is { } alarm)
                if (await IsBelieved(session, letter, alarm))
                    good.Add(alarm);
        return good;
    }

    /// <summary>Puts an alarm away.</summary>
    public async Task<bool> PutAway(Session session, long seq)
    {
        var mailbox = Mailbox.Of(session.Seat.BoxPublic);
        return (await Alarms(session)).Any(a => a.Seq == seq)
            && await node.Store.Commit(Batch.Of(new Change.Drop(mailbox, seq)));
    }

    /// <summary>Does what is due; returns how many timers went off. Pings are sent by what is passed in.</summary>
    public Task<int> Fire(Func<Ping, CancellationToken, Task<bool>> send, CancellationToken stop) =>
        new Firing(node, send).Run(stop);

    async Task<bool> IsBelieved(Session session, Letter letter, Alarm alarm)
    {
        var opening =
            alarm.What == AlarmKind.Reminder
                ? await node.Circles.OpenNotebook(session)
                : await node.Circles.Open(session, alarm.Circle);
        if (opening is not Opening.Opened { Room: var opened })
            return false;
        using var room = opened;
        return room.Circle == alarm.Circle
            && room.Last.Roster.By(alarm.Author) is { } author
            && AlarmFormat.IsSigned(letter, author.Author, session.Seat.BoxPublic);
    }

    Change.AddTimer Add(UInt128 id, DateTimeOffset due, TimerContent content) =>
        new(content.Seal(node.Keys.NodeKey, id, Times.Minutes(due)));

    static Alarm Make(Room room, AlarmKind what, DateTimeOffset due, UInt128 timer) =>
        new(0, what, room.Circle, room.Me, due, timer);

    static (StreamId, byte[]) Seal(Room room, Alarm alarm, Bytes32 box)
    {
        using var author = SigningKey.FromSeed(room.Last.Held.AuthorSeed.Bytes);
        var body = AlarmFormat.Write(alarm, author, box);
        return (Mailbox.Of(box), Mailbox.Seal(box, LetterKind.Alarm, body));
    }
}
