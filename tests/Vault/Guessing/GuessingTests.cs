using Xunit.Abstractions;

namespace Kith.Vault.Tests.Guessing;

/// <summary>
/// Who is with whom cannot be guessed from one dump: what stands about a seat has nothing to do with what stands about
/// streams, or about another seat.
/// </summary>
public sealed class GuessingTests(ITestOutputHelper output)
{
    [Fact]
    public Task Membership_guessed_from_one_dump_of_each_of_a_few_nodes_is_chance() => Guess(8);

    [Fact]
    [Trait("Kind", "long")]
    public Task Membership_guessed_from_one_dump_of_each_of_fifty_nodes_is_chance() => Guess(50);

    async Task Guess(int count)
    {
        var (together, reads) = (new Contest(), new Contest());
        var (linked, grew) = (new Contest(), new Contest());
        for (var i = 0; i < count; i++)
        {
            var node = await RandomNode.Make();
            var (people, dump) = (node.People, node.Dump);
            var seats = people.ConvertAll(p => dump.Seats[p.Seat]);
            Add(
                together,
                seats,
                people,
                (a, b) => a == b ? [] : Guesses.Together(seats[a], seats[b])
            );
            var streams = dump.Streams.OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
            reads.Add(
                [.. seats.Select(s => streams.Select(t => Guesses.Reads(s, t.Value)).ToArray())],
                [
                    .. people.Select(p =>
                        streams
                            .Select(t => p.Own.Contains(t.Key) || p.Epochs.Contains(t.Key))
                            .ToArray()
                    ),
                ]
            );
            Link(linked, people, dump, Guesses.Linked);
            Link(grew, people, dump, Guesses.GrewTogether);
        }

        foreach (
            var (what, contest) in new[]
            {
                ("seats with seats", together),
                ("seats with streams", reads),
                ("streams with streams", linked),
                ("streams with streams, a dump every week", grew),
            }
        )
            output.WriteLine(
                $"{what}: {string.Join(' ', contest.Results().Select(z => $"{z:F1}"))}"
            );
        Assert.All(together.Results(), z => Assert.InRange(z, -Contest.Limit, Contest.Limit));
        Assert.All(reads.Results(), z => Assert.InRange(z, -Contest.Limit, Contest.Limit));
        // The guesser is no fool: what grew in the same weeks does link streams, which the threat model says.
        Assert.Contains(grew.Results(), z => z > Contest.Limit);
    }

    static void Add(
        Contest contest,
        List<SeenSeat> seats,
        List<Somebody> people,
        Func<int, int, double[]> guess
    )
    {
        var all = Enumerable.Range(0, seats.Count).ToList();
        contest.Add(
            [.. all.Select(a => all.Select(b => guess(a, b)).ToArray())],
            [.. all.Select(a => all.Select(b => a != b && people[a].IsWith(people[b])).ToArray())]
        );
    }

    /// <summary>Each person's ring of keys, taken by itself, with each circle's streams.</summary>
    static void Link(
        Contest contest,
        List<Somebody> people,
        SeenDump dump,
        Func<SeenStream, SeenStream, double[]> guess
    )
    {
        var epochs = people.SelectMany(p => p.Epochs).Distinct().Order().ToList();
        contest.Add(
            [
                .. people.Select(p =>
                    epochs.Select(e => guess(dump.Streams[p.Ring], dump.Streams[e])).ToArray()
                ),
            ],
            [.. people.Select(p => epochs.Select(p.Epochs.Contains).ToArray())]
        );
    }
}
