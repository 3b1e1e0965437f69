using Kith.Kit;

namespace Kith.Vault.Tests;

public sealed class RekeyTests
{
    [Fact]
    public async Task Keys_are_renewed_by_whoever_opens_the_room_90_days_later()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        var before = await Epoch(team);
        test.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMinutes(1));
        team = await SignInAgain(team);
        Assert.Equal(before, await Epoch(team));

        test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before + 1, await Epoch(team));
        Assert.Equal(before + 1, await Epoch(team));
        using var room = await team[1].Open(team.Circle);
        Assert.Equal(NewKeys.Age, room.Acts[^1].Why);
    }

    [Fact]
    public async Task Keys_are_renewed_after_10_000_entries()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        var before = await Epoch(team);
        using (var room = await team[0].Open(team.Circle))
            await room.Append([.. Enumerable.Repeat(new Note(1, Text.Bytes("x")), 9_997)]);
        Assert.Equal(before, await Epoch(team));
        await team.Say(team[1], "with the roster and what was given, 10,000");

        Assert.Equal(before + 1, await Epoch(team));
        Assert.Equal(9_998, (await team.Read(team[0])).Count);
    }

    [Fact]
    public async Task New_keys_by_hand_keep_everybody_and_everything()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        await team.Say(team[0], "one");

        Assert.Equal(Outcome.CarriedOut, await team.Renew(team[1]));
        await team.Say(team[2], "two");
        Assert.Equal(Outcome.CarriedOut, await team.Renew(team[0], compared: true));

        foreach (var person in team.People)
            Assert.Equal(["one", "two"], await team.Read(person));
        using var room = await team[2].Open(team.Circle);
        Assert.Equal(
            [NewKeys.ByHand, NewKeys.Compared],
            room.Acts.TakeLast(2).Select(a => a.Why!.Value)
        );
    }

    [Fact]
    public async Task A_room_still_open_in_another_session_of_the_same_seat_goes_on_under_new_keys()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        using var open = await team[0].Open(team.Circle);

        await team.Renew(team[0]);

        Assert.NotNull(await open.Append(1, Text.Bytes("still here")));
        Assert.Equal(["still here"], await team.Read(team[1]));
    }

    [Fact]
    public async Task Concurrent_new_keys_make_one_chain_and_strand_nobody() =>
        await Race(rounds: 20);

    [Fact]
    [Trait("Kind", "long")]
    public async Task Five_hundred_concurrent_new_keys_make_one_chain_and_strand_nobody() =>
        await Race(rounds: 125);

    [Fact]
    [Trait("Kind", "long")]
    public async Task Concurrent_new_keys_on_PostgreSQL_strand_nobody()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await Race(test, rounds: 25);
    }

    static async Task Race(int rounds)
    {
        await using var test = await TestNode.Open();
        await Race(test, rounds);
    }

    /// <summary>Four members make new keys at once, and once more, while each writes.</summary>
    static async Task Race(TestNode test, int rounds)
    {
        var team = await Team.Of(test, 4);
        var before = await Epoch(team);
        for (var round = 0; round < rounds; round++)
        {
            var number = round;
            await Task.WhenAll(
                team.People.Select(person =>
                    Task.Run(async () =>
                    {
                        Assert.Equal(Outcome.CarriedOut, await team.Renew(person));
                        await team.Say(person, $"{person.Name} {number}");
                    })
                )
            );
        }

        Assert.Equal(before + 4 * (uint)rounds, await Epoch(team));
        var all = await team.Read(team[0]);
        Assert.Equal(4 * rounds, all.Distinct(StringComparer.Ordinal).Count());
        foreach (var person in team.People)
            Assert.Equal(all, await team.Read(person));
    }

    static async Task<uint> Epoch(Team team)
    {
        using var room = await team[0].Open(team.Circle);
        return room.Last.Held.Epoch;
    }

    static async Task<Team> SignInAgain(Team team)
    {
        var people = new List<Person>();
        foreach (var person in team.People)
        {
            using var passphrase = Sealing.Passphrase.FromWords(person.Words);
            var opened = (SignIn.Opened)await team.Test.Node.Seats.Open(person.Name, passphrase);
            people.Add(person with { Cookie = team.Test.Node.Sessions.Begin(opened.Seat) });
        }
        return team with { People = people };
    }
}
