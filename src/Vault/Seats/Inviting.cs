using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Makes a whole seat beforehand, with its grant in its mailbox.</summary>
static class Inviting
{
    const uint MinutesOpen = 72 * 60;

    internal static async Task<string?> Invite(Holder holder, CircleId circle, bool mayReadEarlier)
    {
        var words = Words.Draw(Seats.StrongWords);
        using var passphrase = Passphrase.FromWords(words);
        using var key = (await holder.Node.Login.Key("", passphrase, patient: true))!;
        while (true)
        {
            if (await Room.Open(holder, circle) is not Opening.Opened { Room: var opened })
                return null;
            using var room = opened;
            if (await holder.Store.Commit(await Prepare(holder, room, key, mayReadEarlier)))
                return words;
        }
    }

    static async Task<Batch> Prepare(Holder holder, Room room, RowKey key, bool mayReadEarlier)
    {
        var due = holder.Clock.Minutes() + MinutesOpen;
        using var seat = Seat.Random(key.Tag, new Invite(due, room.Circle, room.MyKey));
        using var author = SigningKey.Random();
        using var seed = Secret.CopyOf(author.Seed);
        var newcomer = new Newcomer(new(Chance.Identity()), seed, mayReadEarlier ? room.Held : []);
        var member = new Member(
            newcomer.Id,
            Bytes32.From(author.Public.Span),
            seat.BoxPublic,
            Joined: false
        );
        var rekey = await Rekey.Prepare(holder, room, room.Last.Roster.With(member), newcomer);
        using var next = rekey.Next;
        var rows = SeatRows.All(seat, key).Select(row => new Change.AddRow(row));
        return Batch.Of([.. rows, .. rekey.Changes, .. room.Ring.Add(next)]);
    }
}
