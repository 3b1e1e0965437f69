using Kith.Vault;
using Kith.Workroom.Tests.Readers;

namespace Kith.Workroom.Tests.Model;

/// <summary>Whether the node says what the model says.</summary>
internal sealed partial class Play
{
    private readonly Dictionary<(string Key, StreamId, long, string), string[]> _opened = [];

    private async Task Compare(bool isWhole)
    {
        foreach (var room in _touched)
        {
            room.KeepKeyYoung(_machine.Minutes);
            for (var person = 0; person < _people.Count; person++)
                await Compare(room, person, isWhole);
        }
        await CompareKeys();
    }

    private async Task Compare(PlainRoom plain, int person, bool isWhole)
    {
        using var session = await Session(person);
        using var room = await Rooms.Circle(session, plain.Circle);
        var isReader = !plain.IsClosed && plain.Of(person) is not null;
        Assert.True(isReader == room is not null, $"Person {person}: reader {isReader}");
        if (plain.IsClosed && plain.Keys.TryGetValue(person, out var keys) && keys.Last is null)
            Assert.NotNull(await Rooms.ClosedOn(session, plain.Circle));
        if (room is null)
            return;
        var expected = TwoViews.ByModel(plain, new(plain, person, Today));
        Assert.Equal(expected, TwoViews.ByProgram(room));
        if (!isWhole)
            return;
        using var whole = await Rooms.Whole(session, plain.Circle);
        Assert.Equal(expected, TwoViews.ByProgram(whole!));
    }

    /// <summary>Every word that each person's keys open, anywhere in the store.</summary>
    private async Task CompareKeys()
    {
        var items = (await HeldKeys.Items(_machine.Store)).ToLookup(i => i.Stream, i => i.Item);
        for (var person = 0; person < _people.Count; person++)
        {
            using var session = await Session(person);
            var opened = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var key in await HeldKeys.Of(Node, session))
            {
                opened.UnionWith(items[key.Stream].SelectMany(i => WordsIn(key, i)));
                key.Key.Dispose();
            }
            Assert.Equal(
                $"{person}: {string.Join(' ', Expected(person))}",
                $"{person}: {string.Join(' ', opened)}"
            );
        }
    }

    private SortedSet<string> Expected(int person) =>
        new(
            _rooms
                .SelectMany(r => r.Log.Where(s => r.Holds(person, s.Epoch)))
                .SelectMany(s => s.What.Texts)
                .SelectMany(t => Tokens().Matches(t).Select(m => m.Value))
                .Concat(_people[person].Notebook),
            StringComparer.Ordinal
        );

    private string[] WordsIn(LogKey key, Item item)
    {
        var name = (
            Convert.ToHexString(key.Key.Bytes),
            key.Stream,
            item.Seq,
            Convert.ToHexString(item.Sealed.Span[..24])
        );
        if (!_opened.TryGetValue(name, out var tokens))
            _opened[name] = tokens = HeldKeys.Open(key, item) is { } text
                ? [.. Tokens().Matches(text).Select(m => m.Value)]
                : [];
        return tokens;
    }
}
