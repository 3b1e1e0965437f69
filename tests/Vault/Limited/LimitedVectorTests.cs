using System.Globalization;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>The frozen bytes of what a limited seat and its team say to each other.</summary>
public sealed class LimitedVectorTests
{
    static readonly IReadOnlyList<Vector> Vectors = Vector.Read("formats.txt");

    [Fact]
    public void What_a_team_keeps_does_what_its_vectors_require()
    {
        foreach (var v in Of("limited"))
        {
            var bytes = v.Bytes("bytes");
            string? outcome = null;
            if (SeatKeeping.IsOne(bytes))
            {
                using var kept = SeatKeeping.Read(bytes);
                var come = kept.HasCome ? 1 : 0;
                outcome =
                    $"{kept.Seat} {come} {kept.Due} {Hex(kept.Box)}{Hex(kept.Signing)} {Hex(kept.Passage.Commitment())}";
                Assert.Equal(bytes, kept.Note().Body.ToArray());
            }
            Is(v, outcome);
        }
    }

    [Fact]
    public void What_a_seat_says_does_what_its_vectors_require()
    {
        foreach (var v in Of("seat-words"))
        {
            var (team, signer) = (Bytes32.From(v.Bytes("team")), Bytes32.From(v.Bytes("signer")));
            var come = SeatWords.ReadCome(v.Bytes("bytes"), team, signer);
            var post = SeatWords.ReadPost(v.Bytes("bytes"), team, signer);
            Is(
                v,
                come is not null ? $"come {Hex(come.Box)} {Hex(come.Signing)}"
                    : post is not null
                        ? $"written {post.Number} {Day(post.Day)} {Hex(post.Body.Span)}"
                    : null
            );
        }
    }

    [Fact]
    public async Task Turns_do_what_their_vectors_require()
    {
        await using var test = await TestNode.Open();
        using var session = (await test.Keeper()).Session();
        foreach (var v in Of("turn"))
        {
            using var passage = new Passage(
                new(Id(v, "room")),
                (uint)v.Number("turn"),
                new(Id(v, "stream")),
                Secret.CopyOf(v.Bytes("key")),
                Bytes32.From(v.Bytes("author")),
                default
            );
            var items = v.Bytes("bytes")
                .Chunk(v.Number("item-length"))
                .Select((item, i) => new Change.Append(passage.Stream, new(i, item)))
                .ToArray();
            Assert.True(await test.Store.Commit(Batch.Of([.. items])));
            using var turn = await Turn.Read(session.At(test.Node), passage, default(Bytes32));
            Is(v, turn is null ? null : Said(turn));
            var drops = items.Select(i => new Change.Drop(i.Stream, i.Item.Seq));
            Assert.True(await test.Store.Commit(Batch.Of([.. drops])));
        }
    }

    static string Said(Turn turn) =>
        string.Join(
            ", ",
            [
                $"begun {Hex(turn.RestoredMark)}".Trim(),
                .. turn.Released.Select(r => $"{Day(r.Day)} {Hex(r.Body.Span)}"),
                .. turn.Next is { } next ? [$"over {Hex(next.Span)}"] : Array.Empty<string>(),
            ]
        );

    static List<Vector> Of(string use)
    {
        var cases = Vectors.Where(v => v.Text("use") == use).ToList();
        Assert.True(cases.Count >= 4, $"Only {cases.Count} cases of {use}.");
        return cases;
    }

    static void Is(Vector v, string? outcome) =>
        Assert.True(
            (outcome ?? "refused") == v.Text("outcome"),
            $"{v.Text("use")}, {v.Text("name")}: {outcome ?? "refused"}"
        );

    static UInt128 Id(Vector v, string name) => new ByteReader(v.Bytes(name)).Id();

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Hex(Bytes32 bytes) => Hex(bytes.ToArray());

    static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
