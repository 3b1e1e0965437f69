using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>Whoever can write into a mailbox cannot lead its owner into a circle's next epoch.</summary>
public sealed class ForgedGrantTests
{
    const int Count = 1000;

    [Fact]
    public async Task None_of_a_thousand_forged_grants_is_believed_and_the_true_one_among_them_is()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        var before = await EpochsOf(test, dele, circle);
        await maya.BringIn(circle, "Ines");
        using var session = dele.Session();
        var (me, mailbox) = (session.Seat.BoxPublic, Mailbox.Of(session.Seat.BoxPublic));
        var given = await test.Store.Read(mailbox, 0);
        var letters = await Mailbox.Read(test.Node, session.Seat.Box);
        foreach (var letter in given)
            await test.Store.Commit(Batch.Of(new Change.Drop(mailbox, letter.Seq)));
        var forger = new Forger(letters.ConvertAll(l => l.Body.ToArray()), me);
        var forged = Enumerable
            .Range(100, Count)
            .Select(seq =>
                (Change)Mailbox.Leave(test.Node, me, seq, LetterKind.Grant, forger.Next())
            );
        await test.Store.Commit(Batch.Of([.. forged]));

        Assert.Equal(Count, (await Mailbox.Read(test.Node, session.Seat.Box)).Count);
        Assert.IsType<Opening.Forbidden>(await test.Node.Circles.Open(session, circle));
        Assert.Equal(before, await EpochsOf(test, dele, circle));

        await test.Store.Commit(
            Batch.Of([.. given.Select(item => (Change)new Change.Append(mailbox, item))])
        );
        var opening = await test.Node.Circles.Open(session, circle);
        using var room = Assert.IsType<Opening.Opened>(opening).Room;
        Assert.Equal(3, room.Members.Count);
    }

    static async Task<int> EpochsOf(TestNode test, Person person, CircleId circle)
    {
        using var session = person.Session();
        using var ring = await Ring.Load(session.At(test.Node));
        return ring!.Of(circle).Count;
    }

    /// <summary>Makes grants out of true ones in every way that somebody without the closer's key can.</summary>
    sealed class Forger(List<byte[]> trueOnes, Bytes32 victim)
    {
        readonly SigningKey own = SigningKey.Random();
        int made;

        internal byte[] Next()
        {
            var body = (byte[])trueOnes[made % trueOnes.Count].Clone();
            using var held = Held.Read(body.AsSpan(0, Held.Length));
            var me = Bytes32.From(own.Public.Span);
            switch (made++ % 6)
            {
                case 0:
                    // The true epoch, named and signed by somebody else.
                    return Grant.Write(held with { Opener = me }, own, victim);
                case 1:
                    // Another key under the true opener's name.
                    return Grant.Write(held with { Key = Secret.Random(32) }, own, victim);
                case 2:
                    return Grant.Write(held with { Stream = new(Chance.Identity()) }, own, victim);
                case 3:
                    // True in all but the signature, which is for another recipient.
                    return Grant.Write(held, own, Bytes32.From(Chance.Bytes(32)));
                case 4:
                    // The true signer's name over a signature of somebody else's.
                    var named = Grant.Write(held, own, victim);
                    held.Opener.Write(named.AsSpan(Held.Length));
                    return named;
                default:
                    body[Chance.Below(body.Length)] ^= (byte)(1 + Chance.Below(255));
                    return body;
            }
        }
    }
}
