using Kith.Interventions.CheckIns;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;

namespace Kith.Web.Pages.CheckIn;

/// <summary>
/// A member's check-ins and reminders: the notebook says what there are, the node's timers whether they still wait. The
/// notebook is written first, so that nothing waits that its owner cannot call off.
/// </summary>
internal sealed class CheckInDesk(Here here, Node node, Rooms rooms)
{
    /// <summary>Sets a check-in as the form says; false when the room is no longer there.</summary>
    public async Task<bool> Promise(CheckInForm form)
    {
        var (asked, told) = (Timers.NewId(), Timers.NewId());
        var names = form.Told.Select(form.Room.Members.NameOf);
        var note = new CheckInSet(
            Timers.Text(asked),
            Timers.Text(told),
            form.Room.Members.CodeName ?? "",
            form.Due!.Value,
            form.Grace,
            [.. names]
        );
        var wish = new Vault.CheckIn(
            asked,
            told,
            form.Due.Value,
            TimeSpan.FromMinutes(form.Grace),
            [.. form.Told.Select(Author)],
            form.MyPings!,
            form.TheirPings!
        );
        using var notebook = await rooms.Notebook(here.Session);
        return notebook is not null
            && await notebook.Add(note)
            && await node.Timers.Set(here.Session, form.Room.Circle, wish);
    }

    /// <summary>Sets a reminder as the form says.</summary>
    public async Task<bool> Remind(CheckInForm form)
    {
        var id = Timers.NewId();
        return await form.Room.Add(new ReminderSet(Timers.Text(id), form.Due!.Value, form.What))
            && await node.Timers.Remind(here.Session, id, form.Due.Value, form.MyPings!);
    }

    /// <summary>What there is, and which timers still wait.</summary>
    public async Task<(CheckInList All, IReadOnlySet<string> Waiting)> Read()
    {
        using var notebook = await rooms.Notebook(here.Session);
        var all = CheckInList.Fold(notebook?.Events ?? []);
        var ids = all.All.Select(c => c.Told).Concat(all.Reminders.Select(r => r.Timer));
        var waiting = await node.Timers.Waiting(ids.Select(Id));
        return (all, waiting.Select(Timers.Text).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Calls off what still waits, and notes that it is over. False when it is not one's own.</summary>
    public async Task<bool> End(string timer)
    {
        using var notebook = await rooms.Notebook(here.Session);
        var all = CheckInList.Fold(notebook?.Events ?? []);
        var checkIn = all.All.FirstOrDefault(c => c.Told == timer);
        if (notebook is null || (checkIn is null && all.Reminders.All(r => r.Timer != timer)))
            return false;
        await node.Timers.CallOff(Id(timer));
        if (checkIn is not null)
            await node.Timers.CallOff(Id(checkIn.Asked));
        return await notebook.Add(new TimerOver(timer));
    }

    /// <summary>What timers left for this seat, in words' parts.</summary>
    public async Task<IReadOnlyList<Notice>> Notices()
    {
        var notices = new List<Notice>();
        foreach (var alarm in await node.Timers.Alarms(here.Session))
            notices.Add(await Say(alarm));
        return notices;
    }

    private async Task<Notice> Say(Alarm alarm)
    {
        if (alarm.What == AlarmKind.Reminder)
        {
            using var notebook = await rooms.Notebook(here.Session);
            var text = CheckInList
                .Fold(notebook?.Events ?? [])
                .Reminders.FirstOrDefault(r => r.Timer == Timers.Text(alarm.Timer));
            return new(alarm, text?.Text, null);
        }
        using var room = await rooms.Circle(here.Session, alarm.Circle);
        return new(alarm, room?.Members.NameOf(alarm.Author.ToString()), room?.Members.CodeName);
    }

    private static AuthorId Author(string mark) =>
        AuthorId.TryParse(mark, out var author) ? author : default;

    private static UInt128 Id(string text) => Timers.TryParse(text, out var id) ? id : default;
}

/// <summary>A notice on the desk.</summary>
/// <param name="About">Who was not heard from, or what to be reminded of; null when that is gone.</param>
/// <param name="Room">The circle's code name.</param>
public sealed record Notice(Alarm Alarm, string? About, string? Room);
