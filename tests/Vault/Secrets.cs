using Kith.Kit;

namespace Kith.Vault.Tests;

/// <summary>Everything a person holds, tried on everything a stolen database holds.</summary>
static class Secrets
{
    /// <summary>
    /// Tries every epoch key in the person's ring, and every one in a letter to them, on every stored item. What opens
    /// must not hold the planted words; something must open, or this shows nothing.
    /// </summary>
    internal static async Task AssertReadsNoneOf(TestNode test, Person person, string planted)
    {
        var keys = await Keys(test, person);
        var opened = 0;
        foreach (var (stream, item) in StolenDatabase.Of(test).Items)
        foreach (var key in keys)
        {
            var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
            if (EntryFormat.Open(key with { Stream = stream }, item, room) is not { } entry)
                continue;
            opened++;
            Assert.Equal(-1, entry.Body.Span.IndexOf(Text.Bytes(planted)));
        }
        Assert.True(opened > 0, "The keys open nothing at all, so this shows nothing.");
    }

    /// <summary>The streams of a circle that a person holds keys of, and how far each goes.</summary>
    internal static async Task<IReadOnlyList<(StreamId, long)>> StreamsOf(
        TestNode test,
        Person person,
        CircleId circle
    )
    {
        using var session = person.Session();
        using var ring = await Ring.Load(session.At(test.Node));
        var streams = new List<(StreamId, long)>();
        foreach (var held in ring!.Of(circle))
            streams.Add((held.Stream, await test.Store.Next(held.Stream)));
        return streams;
    }

    static async Task<IReadOnlyList<LogKey>> Keys(TestNode test, Person person)
    {
        var session = person.Session();
        var ring = await Ring.Load(session.At(test.Node));
        var letters = await Mailbox.Read(test.Node, session.Seat.Box);
        var granted = letters
            .Where(letter => letter.Kind == LetterKind.Grant)
            .Select(letter => Grant.Read(letter.Body.Span, session.Seat.BoxPublic)!.Epoch);
        return [.. ring!.Circles.SelectMany(ring.Of).Concat(granted).Select(h => h.LogKey)];
    }
}
