using System.Net;
using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Writing;
using Kith.Sealing;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>The node is killed at any moment while eight connections save; and its disk is full for a while.</summary>
public sealed class KilledNodeTests
{
    private const int Writers = 8;
    private const int MostDelayMs = 150;

    [Fact]
    public Task Two_kills_under_eight_writers_lose_nothing_acknowledged_on_sqlite() =>
        Kill(new(), 2);

    [Fact]
    public Task Two_kills_under_eight_writers_lose_nothing_acknowledged_on_postgresql() =>
        Kill(APostgres.NewDatabase().Wishes, 2);

    [Fact]
    [Trait("Kind", "long")]
    public Task Five_hundred_kills_under_eight_writers_lose_nothing_acknowledged_on_sqlite() =>
        Kill(new(), 500);

    [Fact]
    [Trait("Kind", "long")]
    public Task Five_hundred_kills_under_eight_writers_lose_nothing_acknowledged_on_postgresql() =>
        Kill(APostgres.NewDatabase().Wishes, 500);

    [Fact]
    public async Task A_full_disk_is_said_in_words_and_the_node_goes_on_when_there_is_room_again()
    {
        await using var node = await ANode.Start();
        var words = await Notes.SetUp(node);
        using var notes = await Notes.Open(node, words, 1);
        Assert.True(await IsSaved(notes, 0, 1));

        await using (await ABrokenDisk.Of(node, "pwrite64:error=ENOSPC"))
        {
            using var answer = await notes.Write(0, 2);
            Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("has no room left", page, StringComparison.Ordinal);
            Assert.Contains(">Version 2</textarea>", page, StringComparison.Ordinal);
            // Somebody who signs in now has seen nothing yet, and the mark of what they see finds no room either.
            using var other = await Notes.Open(node, words, 1);
            Assert.InRange(await other.Read(0), 1, 2);
            using var client = new HttpClient { BaseAddress = node.Address };
            using var guide = await client.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, guide.StatusCode);
        }

        Assert.Contains("failed: SqliteException", node.Printed, StringComparison.Ordinal);
        // It was not said to be saved, so it may be there or not.
        Assert.InRange(await notes.Read(0), 1, 2);
        Assert.True(await IsSaved(notes, 0, 3));
        Assert.Equal(3, await notes.Read(0));
    }

    private static async Task Kill(NodeWishes wishes, int kills)
    {
        await using var node = await ANode.Start(wishes);
        var words = await Notes.SetUp(node);
        var acknowledged = new int[Writers];
        for (var kill = 0; kill <= kills; kill++)
        {
            using var notes = await Notes.Open(node, words, Writers);
            for (var note = 0; note < Writers; note++)
            {
                var found = await notes.Read(note);
                Assert.True(found >= acknowledged[note], $"{note}: {acknowledged[note]}, {found}");
                acknowledged[note] = found;
            }
            if (kill == kills)
                break;
            await WriteUntilKilled(node, notes, acknowledged);
            await node.Restart();
        }

        Assert.True(acknowledged.Sum() >= kills, "Hardly anything was saved between the kills.");
    }

    private static async Task WriteUntilKilled(ANode node, Notes notes, int[] acknowledged)
    {
        var first = new TaskCompletionSource();
        var writers = Enumerable.Range(0, Writers).Select(WriteOne).ToList();
        await Task.WhenAny(first.Task, Task.WhenAll(writers));
        await Task.Delay(Chance.Below(MostDelayMs));
        await node.Kill();
        await Task.WhenAll(writers);

        async Task WriteOne(int note)
        {
            try
            {
                while (await IsSaved(notes, note, acknowledged[note] + 1))
                {
                    acknowledged[note]++;
                    first.TrySetResult();
                }
                Assert.Fail("A living node did not save.");
            }
            catch (Exception killed) when (killed is HttpRequestException or IOException)
            {
                // The node died under a save that was not acknowledged. What was, is looked for after the restart.
            }
        }
    }

    /// <summary>Whether the node leads on to another page, as it does after a save and not otherwise.</summary>
    private static async Task<bool> IsSaved(Notes notes, int note, int version)
    {
        using var answer = await notes.Write(note, version);
        return answer.StatusCode == HttpStatusCode.SeeOther;
    }
}
