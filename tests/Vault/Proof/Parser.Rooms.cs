using System.Buffers.Text;
using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>What stands in rooms, rings and timers.</summary>
sealed partial record Parser
{
    static Parser Kept()
    {
        using var seat = Seat.Random(Chance.Bytes(32), invite: null);
        var (passage, author, team) = SeatKeeping.Draw(new(1), turn: 1);
        using var keeping = SeatKeeping.Begin(seat, 1, passage, author, team);
        return new(
            "limited",
            keeping.Note().Body.ToArray(),
            [(16, 1), (17, 4), (101, 4)],
            false,
            bytes =>
            {
                if (!SeatKeeping.IsOne(bytes))
                    return false;
                using var read = SeatKeeping.Read(bytes);
                return read.Room == read.Passage.Room;
            }
        );
    }

    static Parser SeatsWords()
    {
        using var signer = SigningKey.Random();
        var team = Bytes32.From(Chance.Bytes(32));
        var by = Bytes32.From(signer.Public.Span);
        return new(
            "seat's words",
            SeatWords.Post(signer, team, 1, 20_000, Chance.Bytes(100)),
            [(0, 1), (1, 4), (5, 4)],
            false,
            b =>
                SeatWords.ReadPost(b, team, by) is not null
                || SeatWords.ReadCome(b, team, by) is not null
        );
    }

    static Parser Timers()
    {
        var key = Secret.CopyOf(Key);
        var (id, due) = (new StreamId(7), 20_000L);
        var whole = new TimerContent(
            1,
            [(new(3), Chance.Bytes(200)), (new(4), Chance.Bytes(90))],
            [new(PingWay.Mail, "somebody@example.org"), new(PingWay.Web, "https://example.org/")]
        ).Seal(key, id.Value, due);
        using var good = Envelope.Open(Key, Labels.Timer, id.Place(due), whole.Sealed.Span)!;
        return new(
            "timer",
            good.Bytes.ToArray(),
            [(0, 1), (2, 2), (20, 4), (240, 4), (334, 2), (336, 1), (337, 2)],
            false,
            bytes =>
            {
                var again = Envelope.Seal(Key, Labels.Timer, id.Place(due), bytes);
                return TimerContent.Open(key, new(id.Value, due, again)) is not null;
            }
        );
    }

    static Parser Alarms()
    {
        using var author = SigningKey.Random();
        var by = Bytes32.From(author.Public.Span);
        var alarm = new Alarm(
            0,
            AlarmKind.NotHeardFrom,
            new(1),
            new(2),
            DateTimeOffset.UnixEpoch.AddDays(20_000),
            3
        );
        return new(
            "alarm",
            AlarmFormat.Write(alarm, author, by),
            [(0, 1), (33, 4)],
            false,
            bytes =>
            {
                var letter = new Letter(0, LetterKind.Alarm, bytes);
                return AlarmFormat.Read(letter) is not null && AlarmFormat.IsSigned(letter, by, by);
            }
        );
    }

    static Parser Devices()
    {
        var key = Secret.CopyOf(Key);
        return new(
            "kept place",
            [.. Chance.Bytes(16), 0, 0, 1, 0],
            [(16, 4)],
            false,
            bytes =>
            {
                var envelope = Envelope.Seal(Key, Labels.KnownDevice, [], bytes);
                return KnownDevice.Read(key, 1, Base64Url.EncodeToString(envelope)) is not null;
            }
        );
    }

    static Parser Tombstones() =>
        new(
            "tombstone",
            new Tombstone(2, 5, new(default, 3, default, 1, default)).Write(),
            [(0, 4), (4, 8), (44, 8), (84, 2)],
            false,
            b => Tombstone.Read(b) is { IsOfSomethingThatCanGo: true }
        );

    /// <summary>The four kinds of entries about members take the same bytes.</summary>
    static Parser Acts()
    {
        ushort[] kinds = [Kinds.Yes, Kinds.Given, Kinds.Why, Kinds.Left];
        return new(
            "act",
            Yes.Say(new(9), YesTo.Removal),
            [(16, 1)],
            false,
            b => kinds.Count(kind => Act.Read(new(1), default, kind, b) is not null) > 1
        );
    }

    static Parser Words() =>
        new(
            "word about closing",
            Ending.Say(isYes: true),
            [(0, 1)],
            false,
            bytes =>
            {
                var entry = new LogEntry(
                    1,
                    default,
                    0,
                    default,
                    5,
                    Kinds.Ending,
                    bytes,
                    default,
                    default
                );
                return new Ending().Take(new(1), entry, members: 2);
            }
        );

    static Parser Rings()
    {
        var good = new byte[Held.Length];
        Epoch().Write(good);
        return new(
            "ring",
            good,
            [(16, 4)],
            true,
            bytes =>
            {
                using var held = Held.Read(bytes);
                return held.Commitment().Length > 0;
            }
        );
    }

    static Parser Passages()
    {
        var (passage, _, _) = SeatKeeping.Draw(new(1), turn: 1);
        return new(
            "passage",
            passage.Write(),
            [(16, 4)],
            true,
            bytes =>
            {
                var reader = new ByteReader(bytes);
                using var read = Passage.Read(ref reader);
                return read.Commitment().Length > 0;
            }
        );
    }

    static Parser Rooms()
    {
        var body = Chance.Bytes(40);
        OwnEntry Own(ushort kind) =>
            new(5, new(1, default, 0, default, 9, kind, body, default, default));
        var state = new EpochState(
            new(1),
            1,
            new(12, default),
            [new(default, 7), new(default, 5)],
            [Own(Kinds.Roster), Own(Kinds.Yes)]
        );
        var snapshot = new Snapshot([state, state], Chance.Bytes(60));
        var good = new byte[snapshot.Length];
        snapshot.Write(good);
        return new(
            "room as it was",
            good,
            [(0, 4), (64, 4), (148, 4), (198, 4), (good.Length - 64, 4)],
            false,
            b => Snapshot.Read(b) is not null
        );
    }
}
