using System.Text.RegularExpressions;
using Kith.Kit;
using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

/// <summary>
/// A node with people at work, and beside it the model of what they did. Each step is done at both; then both are asked.
/// </summary>
internal sealed partial class Play : IAsyncDisposable
{
    private const int PeopleAtFirst = 3;
    private const int MostPeople = 7;
    private const int MostRooms = 4;

    private readonly Machine _machine;
    private readonly List<Player> _people = [];
    private readonly List<PlainRoom> _rooms = [];
    private readonly HashSet<PlainRoom> _touched = [];
    private readonly Dictionary<string, int> _tally;
    private int _tokens;

    private Play(Machine machine, Dictionary<string, int> tally) =>
        (_machine, _tally) = (machine, tally);

    private Node Node => _machine.Node;

    private Rooms Rooms => _machine.Rooms;

    private DateOnly Today => _machine.Today;

    private IReadOnlyList<PlainRoom> Open => _rooms.FindAll(r => !r.IsClosed);

    /// <param name="tally">Takes in how often what came about.</param>
    public static async Task<Play> Start(Dictionary<string, int> tally)
    {
        var play = new Play(await Machine.Start(), tally);
        var token = await play.Node.NewSetupToken();
        var name = play.Token();
        var made = (await play.Node.Setup(token!, name))!;
        using var seat = made.Seat;
        var cookie = play.Node.Sessions.Begin(seat);
        play._people.Add(new(new(play.Node, name, made.Words, cookie)));
        await play.StartRoom(0);
        for (var i = 0; i < PeopleAtFirst; i++)
        {
            await play.Take(new(Deed.Invite, 0, 0, 0, IsKilled: false));
            await play.Take(new(Deed.Join, 0, 0, 0, IsKilled: false));
        }
        return play;
    }

    /// <summary>Does one step, and compares everything it may have touched.</summary>
    public async Task Take(Step step)
    {
        _touched.Clear();
        await Do(step);
        _machine.Store.Dies = null;
        await Compare(isWhole: step.B % 4 == 0);
    }

    public ValueTask DisposeAsync() => _machine.DisposeAsync();

    [GeneratedRegex("k[0-9]+k", RegexOptions.NonBacktracking)]
    internal static partial Regex Tokens();

    private Task Do(Step step) =>
        step.What switch
        {
            Deed.Wait => Wait(step),
            Deed.Kill => KillNode(),
            Deed.StartRoom => _rooms.Count < MostRooms
                ? StartRoom(step.A % _people.Count)
                : Task.CompletedTask,
            Deed.Join => JoinByWords(step),
            Deed.Enter or Deed.PutAway => OpenLetter(step),
            Deed.Forget => Forget(step),
            _ when Pick(Open, step.A) is { } room && Pick([.. room.Joined], step.B) is { } member =>
                Do(step, new(this, room, member, step)),
            _ => Task.CompletedTask,
        };

    private static Task Do(Step step, Turn turn) =>
        step.What switch
        {
            < Deed.Begin => turn.DoInRoster(),
            < Deed.Ask => turn.DoInSheets(),
            < Deed.Raise => turn.DoInYeses(),
            < Deed.SayEnd => turn.DoTogether(),
            _ => turn.DoInEnding(),
        };

    private async Task Wait(Step step)
    {
        var span = (step.A % 10) switch
        {
            < 4 => TimeSpan.FromMinutes(7),
            < 7 => TimeSpan.FromHours(5),
            7 => TimeSpan.FromDays(1),
            8 => TimeSpan.FromDays(8),
            _ => TimeSpan.FromDays(40),
        };
        _machine.Clock.Advance(span + TimeSpan.FromMinutes(step.B % 50));
        _touched.UnionWith(_rooms);
        await Task.CompletedTask;
    }

    private async Task KillNode()
    {
        await _machine.Kill();
        _touched.UnionWith(_rooms);
    }

    /// <summary>One request of a person, who signs in again if the node forgot them.</summary>
    private async Task<Session> Session(int person)
    {
        var player = _people[person];
        if (Node.Sessions.Find(player.Person.Cookie) is { } session)
            return session;
        player.Person = await player.Person.At(Node);
        return player.Person.Session();
    }

    private void Count(string what) => _tally[what] = _tally.GetValueOrDefault(what) + 1;

    private string Token() => $"k{_tokens++}k";

    private static T? Pick<T>(IReadOnlyList<T> all, int number)
        where T : class => all.Count == 0 ? null : all[number % all.Count];

    private static AuthorId Author(string mark) =>
        AuthorId.TryParse(mark, out var author) ? author : throw new InvalidDataException(mark);

    /// <summary>Somebody with a seat.</summary>
    private sealed class Player(Person person)
    {
        public Person Person { get; set; } = person;

        /// <summary>Words that stand in their own notebook.</summary>
        public HashSet<string> Notebook { get; } = [];
    }
}
