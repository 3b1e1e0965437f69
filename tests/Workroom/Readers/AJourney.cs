using System.Text;
using Kith.Interventions.Circle;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;
using Kith.Kit;
using Kith.Vault;
using Kith.Workroom.Tests.Model;
using Kith.Worksheets.Forms;

namespace Kith.Workroom.Tests.Readers;

/// <summary>
/// People on a node, and every word that they write in the course of a journey: names, what rooms are called, which rooms there are,
/// and what stands in them.
/// </summary>
internal sealed class AJourney : IAsyncDisposable
{
    private readonly TestNode _test;
    private readonly Dictionary<string, Person> _people = [];
    private readonly SortedDictionary<string, byte[][]> _words = new(StringComparer.Ordinal);

    private AJourney(TestNode test)
    {
        _test = test;
        Rooms = new(test.Node, Forms.Find, test.Clock);
    }

    public Rooms Rooms { get; }

    public Node Node => _test.Node;

    /// <summary>Begins with the keeper, who starts a room of this name.</summary>
    public static async Task<(AJourney Journey, CircleId Room)> With(string keeper, string room)
    {
        var journey = new AJourney(await TestNode.Open());
        journey._people[keeper] = await journey._test.Keeper(journey.Word(keeper));
        return (journey, await journey.Start(keeper, room));
    }

    /// <summary>A word of this journey, that nobody may read who is not to.</summary>
    public string Word(string word)
    {
        _words[word] = [Encoding.UTF8.GetBytes(word)];
        return word;
    }

    public Session Session(string who) => _people[who].Session();

    public async Task<CircleId> Start(string who, string called, CircleFor whom = CircleFor.Nobody)
    {
        using var session = Session(who);
        var circle = await Rooms.Start(session, Word(called), who, whom);
        _words[$"that {called} is there"] =
        [
            Encoding.UTF8.GetBytes(circle.ToString()),
            Digest.Bytes(circle.Value),
        ];
        return circle;
    }

    /// <summary>Does something in a room, or in one's notebook without one.</summary>
    public async Task<T> In<T>(string who, CircleId? circle, Func<OpenRoom, Task<T>> act)
    {
        using var session = Session(who);
        using var room = circle is { } id
            ? await Rooms.Circle(session, id)
            : await Rooms.Notebook(session);
        return await act(room ?? throw new InvalidOperationException($"{who} opens no room."));
    }

    public Task<string> Mark(string who, CircleId circle) =>
        In(who, circle, room => Task.FromResult(room.Me));

    /// <summary>Invites somebody new by seven words, who comes and says their name.</summary>
    public async Task Invite(string by, CircleId circle, string who)
    {
        string? words;
        using (var session = Session(by))
            words = await Node.Seats.Invite(session, circle);
        Assert.True(await In(by, circle, room => room.TellNames()));
        _people[who] = await Person.Join(Node, words!, Word(who));
        Assert.True(await In(who, circle, room => room.Add(new MemberNamed(who))));
    }

    /// <summary>Takes a limited seat.</summary>
    public async Task Sit(string words, string who) =>
        _people[who] = await Person.Join(Node, words, Word(who));

    public async Task Give(string by, CircleId circle, string who)
    {
        using var session = Session(by);
        Assert.True(AuthorId.TryParse(await Mark(who, circle), out var whom));
        var outcome = await Node.Circles.Belonging.GiveEarlier(session, circle, whom);
        Assert.Equal(Outcome.Said, outcome);
        Assert.NotNull(await Mark(who, circle));
    }

    public async Task<Outcome> TakeOut(string by, CircleId circle, string mark)
    {
        using var session = Session(by);
        Assert.True(AuthorId.TryParse(mark, out var whom));
        return await Node.Circles.Belonging.SayYes(session, circle, whom);
    }

    public async Task Leave(string who, CircleId circle)
    {
        using var session = Session(who);
        Assert.Equal(Outcome.Said, await Node.Circles.Belonging.Leave(session, circle));
    }

    /// <summary>Fills in a sheet, one answer to each question from the first on; returns its id.</summary>
    public Task<string> Write(string who, CircleId? circle, params string[] answers) =>
        In(
            who,
            circle,
            async room =>
            {
                var sheet = await room.StartSheet(Forms.Step);
                foreach (var (question, answer) in Forms.Step.Questions.Zip(answers))
                {
                    var fields = Fields.From([new(question.Id, Word(answer))]);
                    var saved = await room.Save(sheet, sheet, [new(question.Id, [])], fields);
                    Assert.True(saved.Accepted);
                }
                return sheet;
            }
        );

    /// <summary>Puts a dated copy of one answer of a sheet into another room; returns the copy's id.</summary>
    public async Task<string> Share(
        string who,
        CircleId? from,
        string sheet,
        string question,
        CircleId to
    )
    {
        var written = await In(who, from, room => Task.FromResult(room.Sheets.Find(sheet)!));
        var copy = await In(who, to, room => Share(room, written, question));
        var called = await In(who, to, room => Task.FromResult(room.Members.CodeName!));
        var sent = new CopySent(copy, to.ToString(), called, "step", written.Latest.Day, [], null);
        Assert.True(await In(who, null, room => room.Add(sent)));
        return copy;
    }

    /// <summary>Deletes what somebody put or wrote there.</summary>
    public async Task Delete(string who, CircleId circle, Func<OpenRoom, IReadOnlyList<long>> what)
    {
        using var session = Session(who);
        using var room = (await Rooms.Whole(session, circle))!;
        Assert.True(await room.Delete(what(room)));
    }

    /// <summary>Holds a seat to exactly these words.</summary>
    public async Task Opens(string who, params string[] words)
    {
        var opened = await Opened.By(_test, _people[who]);
        Assert.All(words, w => Assert.Contains(w, _words.Keys));
        Assert.Equal(
            words.Order(StringComparer.Ordinal),
            _words.Where(w => opened.Any(b => Holds(b, w.Value))).Select(w => w.Key)
        );
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    private static bool Holds(byte[] body, byte[][] any) =>
        any.Any(bytes => body.AsSpan().IndexOf(bytes) >= 0);

    private static async Task<string> Share(OpenRoom room, Sheet sheet, string question)
    {
        var (copy, refusal) = SharingDecisions.Copy(
            sheet,
            sheet.Latest,
            OpenRoom.NewId(),
            [question],
            room.Readers,
            room.Today,
            until: null,
            onPlan: false
        );
        Assert.Null(refusal);
        Assert.True(await room.Add(copy!));
        return copy!.Copy;
    }
}
