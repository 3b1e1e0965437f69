using System.Diagnostics;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Limits as ratios within one run: absolute times are the machine's.</summary>
public sealed class SpeedTests
{
    const int Count = 500;

    [Fact]
    public async Task A_room_of_500_entries_opens_within_three_times_what_libsodium_needs_for_them()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            for (var i = 0; i < Count; i++)
                await room.Append(1, Chance.Bytes(400));
        using var session = maya.Session();
        var limit = Limit(532);
        var (cold, warm, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < 15; round++)
        {
            bare.Add(await Time(() => Task.FromResult(limit())));
            var heads = new Heads();
            cold.Add(await Time(() => Open(test, session, heads, circle)));
            warm.Add(await Time(() => Open(test, session, heads, circle)));
        }

        var (least, first, again) = (Median(bare), Median(cold), Median(warm));

        Assert.True(first <= 3 * least, $"{first:F1} ms against {least:F1} ms");
        Assert.True(again <= least, $"{again:F1} ms against {least:F1} ms");
    }

    static async Task<int> Open(TestNode test, Session session, Heads heads, CircleId circle)
    {
        var opening = await Room.Open(new(test.Node, session.Seat, heads), circle);
        using var room = Assert.IsType<Opening.Opened>(opening).Room;
        return room.Entries.Count;
    }

    /// <summary>As many bare decryptions and verifications of what such an entry holds.</summary>
    static Func<int> Limit(int signedLength)
    {
        var key = Chance.Bytes(Aead.KeyLength);
        using var signer = SigningKey.Random();
        var author = signer.Public.ToArray();
        var content = new byte[2048 - 16];
        var signature = new byte[SigningKey.SignatureLength];
        signer.Sign(content.AsSpan(0, signedLength), signature);
        var box = Aead.Seal(key, [], content);
        return () =>
        {
            var good = 0;
            for (var i = 0; i < Count; i++)
                if (
                    Aead.Open(key, [], box, content)
                    && SigningKey.Verify(content.AsSpan(0, signedLength), signature, author)
                )
                    good++;
            return good;
        };
    }

    static async Task<double> Time(Func<Task<int>> run)
    {
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(Count, await run());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
