using System.Buffers.Text;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class GateTests
{
    [Fact]
    public async Task More_people_than_can_wait_are_told_that_it_is_busy()
    {
        var gate = new Gate(places: 2, mostWaiting: 2);
        var first = await gate.Enter(patient: false);
        var (second, third) = (gate.Enter(patient: false), gate.Enter(patient: false));

        Assert.Null(await gate.Enter(patient: false));

        first!.Dispose();
        var next = await Task.WhenAny(second, third);
        (await next)!.Dispose();
        Assert.NotNull(await second);
        Assert.NotNull(await third);
    }

    [Fact]
    public async Task A_known_device_enters_at_once_however_many_guessers_wait()
    {
        var gate = new Gate(places: 2, mostWaiting: 64);
        var guesses = Enumerable.Range(0, 40).Select(_ => gate.Enter(patient: false)).ToList();

        var place = gate.Enter(patient: false, device: 7);

        Assert.True(place.IsCompletedSuccessfully);
        Assert.Equal(1, guesses.Count(g => g.IsCompleted));
        (await place)!.Dispose();
        Assert.Equal(1, guesses.Count(g => g.IsCompleted));
    }

    [Fact]
    public async Task One_device_has_one_check_at_a_time_and_gets_no_second_kept_place()
    {
        var gate = new Gate(places: 2, mostWaiting: 64);
        using var general = await gate.Enter(patient: false);
        var mine = await gate.Enter(patient: false, device: 7);

        var again = gate.Enter(patient: false, device: 7);
        var hers = gate.Enter(patient: false, device: 8);
        mine!.Dispose();

        Assert.NotNull(await hers);
        Assert.False(again.IsCompleted);
    }

    [Fact]
    public async Task Known_devices_that_wait_are_called_before_guessers_reach_the_kept_place()
    {
        var gate = new Gate(places: 2, mostWaiting: 64);
        using var general = await gate.Enter(patient: false);
        var mine = await gate.Enter(patient: false, device: 1);
        var guesses = Enumerable.Range(0, 40).Select(_ => gate.Enter(patient: false)).ToList();
        var hers = gate.Enter(patient: false, device: 2);

        mine!.Dispose();

        Assert.NotNull(await hers);
        Assert.DoesNotContain(guesses, g => g.IsCompleted);
    }

    [Fact]
    public async Task No_more_checks_run_at_once_than_there_are_places()
    {
        var gate = new Gate(places: 3, mostWaiting: 1000);
        var (now, most) = (0, 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, 300)
                .Select(async i =>
                {
                    using var place = await gate.Enter(
                        patient: false,
                        device: i % 3 == 0 ? (UInt128)i : null
                    );
                    InterlockedMost(ref most, Interlocked.Increment(ref now));
                    await Task.Delay(1);
                    Interlocked.Decrement(ref now);
                })
        );

        Assert.Equal(3, most);
        Assert.Equal(0, now);
    }

    [Fact]
    public async Task Among_guessers_over_eight_connections_a_known_device_waits_for_no_more_than_a_few()
    {
        await using var test = await TestNode.Open();
        // Dear enough that what is counted is checks, and not how threads were scheduled between them.
        var cost = new ArgonCost(1, 16 * 1024 * 1024);
        using var node = await Node.Open(test.Store, new(test.Folder) { Cost = cost }, test.Clock);
        var made = await node.Setup((await node.NewSetupToken())!, "Maya");
        using var words = Passphrase.FromWords(made!.Words);
        using var guessers = new Guessers(node);
        var device = node.Seats.NewDevice();

        var meanwhile = new List<int>();
        while (meanwhile.Count < 10 || guessers.Guessed < 20)
        {
            var before = guessers.Guessed;
            var opened = await node.Seats.Open("Maya", words, device);
            Assert.IsType<SignIn.Opened>(opened).Seat.Dispose();
            meanwhile.Add(guessers.Guessed - before);
        }
        await guessers.Stop();

        Assert.All(meanwhile, guesses => Assert.InRange(guesses, 0, 2 * Guessers.Connections));
    }

    [Fact]
    public async Task A_devices_text_is_the_nodes_own_and_says_nothing_and_ends()
    {
        await using var test = await TestNode.Open();
        var text = test.Node.Seats.NewDevice();

        Assert.NotNull(KnownDevice.Read(test.Node, text));
        Assert.Equal(text.Length, test.Node.Seats.NewDevice().Length);
        Assert.NotEqual(
            KnownDevice.Read(test.Node, text),
            KnownDevice.Read(test.Node, test.Node.Seats.NewDevice())
        );
        Assert.Null(KnownDevice.Read(test.Node, null));
        Assert.Null(KnownDevice.Read(test.Node, "not ours"));
        var bytes = Base64Url.DecodeFromChars(text);
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            Assert.Null(KnownDevice.Read(test.Node, Base64Url.EncodeToString(bytes)));
            bytes[at] ^= 1;
        }
        await using var other = await TestNode.Open();
        Assert.Null(KnownDevice.Read(other.Node, text));

        test.Clock.Advance(Vault.Seats.DeviceKept);
        Assert.Null(KnownDevice.Read(test.Node, text));
    }

    static void InterlockedMost(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most)
            Interlocked.CompareExchange(ref most, now, seen);
    }
}
