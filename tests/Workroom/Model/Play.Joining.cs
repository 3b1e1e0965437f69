using Kith.Interventions.Circle;
using Kith.Kit;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

/// <summary>Coming into a room: by starting it, by seven words, or by a letter.</summary>
internal sealed partial class Play
{
    private const long InviteLasts = 72 * 60;
    private readonly List<Pending> _pending = [];
    private readonly List<Letter> _letters = [];

    private long Due => _machine.Minutes + InviteLasts;

    private async Task StartRoom(int person)
    {
        using var session = await Session(person);
        var (called, name) = (Token(), _people[person].Person.Name);
        var room = new PlainRoom(await Rooms.Start(session, called, name), _machine.Minutes);
        using var open = (await Rooms.Circle(session, room.Circle))!;
        room.Members.Add(new(open.Me, person, 1));
        room.Keys[person] = (1, null);
        room.Log.Add(new(open.Me, 1, open.Events[0].Seq, new CalledRoom(called)));
        room.Log.Add(new(open.Me, 1, open.Events[1].Seq, new CalledMe(name)));
        _rooms.Add(room);
        _touched.Add(room);
    }

    private async Task JoinByWords(Step step)
    {
        if (Pick(_pending, step.A) is not { } pending || _people.Count >= MostPeople)
            return;
        _pending.Remove(pending);
        _touched.Add(pending.Room);
        var (name, own) = (Token(), Words.Draw(6));
        using var words = Passphrase.FromWords(pending.Words!);
        using var passphrase = Passphrase.FromWords(own);
        var joined = await Node.Seats.Join(words, name, passphrase);
        Assert.Equal(IsOpen(pending), joined is SignIn.Opened);
        Count(joined is SignIn.Opened ? "Joined" : "Invite over");
        if (joined is not SignIn.Opened opened)
            return;
        using var seat = opened.Seat;
        _people.Add(new(new(Node, name, own, Node.Sessions.Begin(seat))));
        await ComeIn(pending, _people.Count - 1);
    }

    private async Task OpenLetter(Step step)
    {
        var person = step.A % _people.Count;
        var letters = _letters.FindAll(l => l.Whom == person && IsBelieved(l));
        using var session = await Session(person);
        var waiting = await Node.Seats.ByLetter.Waiting(session);
        Assert.Equal(letters.Select(l => l.From.Circle), waiting.Select(w => w.From));
        if (letters.Count == 0)
            return;
        var at = step.B % letters.Count;
        var (letter, room) = (letters[at], letters[at].Pending.Room);
        _touched.Add(room);
        if (step.What == Deed.PutAway)
        {
            Assert.True(await Node.Seats.ByLetter.PutAway(session, waiting[at].Seq));
            _letters.Remove(letter);
            return;
        }
        var came = await Node.Seats.ByLetter.Enter(session, waiting[at].Seq);
        Count($"Letter {came.GetType().Name}");
        if (room.Keys.ContainsKey(person))
            Assert.IsType<ComingIn.WasThere>(came);
        else if (!IsOpen(letter.Pending))
            Assert.IsType<ComingIn.Over>(came);
        else
        {
            Assert.Equal(new ComingIn.Entered(room.Circle), came);
            _letters.Remove(letter);
            await ComeIn(letter.Pending, person);
        }
    }

    /// <summary>They keep the mark they were invited under, and say what they are called.</summary>
    private async Task ComeIn(Pending pending, int person)
    {
        var room = pending.Room;
        room.Join(room.By(pending.Mark)!, person, _machine.Minutes);
        using var session = await Session(person);
        using var open = (await Rooms.Circle(session, room.Circle))!;
        Assert.Equal(pending.Mark, open.Me);
        var name = _people[person].Person.Name;
        Assert.True(await open.Add(new MemberNamed(name)));
        room.Log.Add(new(open.Me, room.Epoch, open.Events[^1].Seq, new CalledMe(name)));
    }

    private bool IsOpen(Pending pending) =>
        pending.Due > _machine.Minutes
        && !pending.Room.IsClosed
        && pending.Room.By(pending.Mark) is { HasJoined: false };

    /// <summary>Both are still in the room that the letter comes from.</summary>
    private bool IsBelieved(Letter letter) =>
        letter.Pending.Due > _machine.Minutes
        && !letter.From.IsClosed
        && letter.From.Of(letter.Whom) is not null
        && letter.From.By(letter.By) is { HasJoined: true };

    /// <summary>An invite that nobody has used.</summary>
    /// <param name="Words">Null for one that lies in a letter.</param>
    private sealed record Pending(PlainRoom Room, string Mark, string? Words, long Due);

    private sealed record Letter(int Whom, PlainRoom From, string By, Pending Pending);
}
