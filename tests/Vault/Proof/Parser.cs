using System.Buffers.Text;
using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>One reader of bytes with a good input for it, and where its layout has numbers.</summary>
sealed partial record Parser(
    string Name,
    byte[] Good,
    (int At, int Length)[] Numbers,
    bool HasFixedLength,
    Func<byte[], bool> Reads
)
{
    static readonly byte[] Key = Chance.Bytes(32);

    /// <summary>How much memory reading may take besides what the length of the input explains, in bytes.</summary>
    internal int Allowed { get; init; } = 64 * 1024;

    /// <summary>Every reader of the vault. What lies in an envelope is sealed again after it was changed, so that it is read.</summary>
    internal static IReadOnlyList<Parser> All => Made.Value;

    // Made when first asked for: what the parts of this type hold is there by then.
    static readonly Lazy<IReadOnlyList<Parser>> Made = new(() =>
        [
            Rows(),
            Entries(),
            Rosters(),
            Grants(),
            Letters(),
            Drafts(),
            Tokens(),
            Paths(),
            Cookies(),
            Marks(),
            Sessions(),
            Kept(),
            SeatsWords(),
            Timers(),
            Alarms(),
            Devices(),
            FileEntries(),
            FilesParts(),
            SealedFiles(),
            Tombstones(),
            Acts(),
            Words(),
            Rings(),
            Passages(),
            Rooms(),
            RevokedMarks(),
            KeyFiles(),
            BackupHeads(),
            BackupTables(),
            BackupLines(),
            BackupFiles(),
        ]
    );

    internal byte[] Mutated() =>
        HasFixedLength ? Mutation.OfLength(Good, Numbers) : Mutation.Of(Good, Numbers);

    static Parser Rows()
    {
        using var seat = Seat.Random(Chance.Bytes(32), new Invite(1, new(1), default));
        var good = new byte[SeatFormat.Length];
        SeatFormat.Write(seat, good);
        return new(
            "row content",
            good,
            [(0, 1), (1, 1), (18, 1), (147, 4)],
            true,
            bytes =>
            {
                using var read = SeatFormat.Read(bytes, Chance.Bytes(32), 1);
                return read is not null;
            }
        );
    }

    static Parser Entries()
    {
        var log = new LogKey(new(1), new(2), 0, Secret.CopyOf(Key));
        using var author = SigningKey.Random();
        var item = EntryFormat.Seal(log, Head.None, author, 0, 1, new(1, Chance.Bytes(50)), out _);
        using var inner = Envelope.Open(Key, Labels.Entry, log.Stream.Place(0), item)!;
        return new(
            "entry",
            inner.Bytes.ToArray(),
            [(0, 1), (1, 1), (2, 4), (38, 8), (78, 4), (82, 2), (84, 4)],
            false,
            bytes =>
            {
                var again = Envelope.Seal(Key, Labels.Entry, log.Stream.Place(0), bytes);
                var room = new byte[EntryFormat.RoomFor(again.Length)];
                var reading = new Log(log, before: null, Head.None);
                return reading.Take(new(0, again), room, _ => true) is { } entry
                    && Times.FromMinutes(entry.Minutes) > DateTimeOffset.UnixEpoch;
            }
        );
    }

    static Parser Rosters()
    {
        Member Somebody() =>
            new(
                new(Chance.Identity()),
                Bytes32.From(Chance.Bytes(32)),
                Bytes32.From(Chance.Bytes(32)),
                true
            );
        var good = new Roster(7, [Somebody(), Somebody(), Somebody()]).Write();
        return new(
            "roster",
            good,
            [(0, 8), (8, 2), (90, 1)],
            false,
            b => Roster.Read(b) is not null
        );
    }

    static Parser Grants()
    {
        using var signer = SigningKey.Random();
        var recipient = Bytes32.From(Chance.Bytes(32));
        var good = Grant.Write(Epoch(), signer, recipient);
        return new("grant", good, [(16, 4)], false, b => Grant.Read(b, recipient) is not null);
    }

    static Parser Letters()
    {
        var box = BoxKey.Random();
        var cover = Secret.CopyOf(Key);
        var mailbox = Mailbox.Of(Bytes32.From(box.Public.Span));
        byte[] good = [1, 0, 0, 0, 200, .. Chance.Bytes(200), .. new byte[300]];
        return new(
            "letter",
            good,
            [(0, 1), (1, 4)],
            false,
            bytes =>
            {
                var sealedBox = BoxKey.Seal(bytes, box.Public.Span);
                var item = Envelope.Seal(Key, Labels.Letter, mailbox.Place(0), sealedBox);
                return Mailbox.Open(cover, box, mailbox, new(0, item)) is not null;
            }
        );
    }

    static Parser Drafts()
    {
        var box = BoxKey.Random();
        var place = DraftPlace.Seal("sheet/A1", Bytes32.From(box.Public.Span));
        var good = KeptDraft.Write(new(5, 6, default, place), 9, Chance.Bytes(90));
        return new(
            "kept draft",
            good,
            [(16, 4), (20, 8)],
            false,
            b => KeptDraft.Read(b, box) is not null
        );
    }

    static Parser Tokens()
    {
        var box = BoxKey.Random();
        var node = Secret.CopyOf(Key);
        var owner = Bytes32.From(box.Public.Span);
        var text = new DraftToken(5, 6, owner, DraftPlace.Seal("sheet/A1", owner)).Seal(node);
        var envelope = Base64Url.DecodeFromChars(text);
        using var good = Envelope.Open(Key, Labels.Draft, [], envelope)!;
        return new(
            "draft token",
            good.Bytes.ToArray(),
            [(16, 4)],
            false,
            bytes =>
            {
                var again = Envelope.Seal(Key, Labels.Draft, [], bytes);
                return DraftToken.Open(node, Base64Url.EncodeToString(again)) is { } token
                    && DraftPlace.Open(token.Place, box) is not null;
            }
        );
    }

    static Parser Paths()
    {
        var key = Secret.CopyOf(Key);
        byte[] good = [0, 9, .. "/c/abc/s/"u8, .. new byte[53]];
        return new(
            "sealed path",
            good,
            [(0, 2)],
            false,
            bytes =>
                SealedPath.Open(key, Base64Url.EncodeToString(Aead.Seal(Key, [], bytes)))
                    is not null
        );
    }

    static Parser Cookies()
    {
        var good = System.Text.Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Chance.Bytes(32)));
        return new(
            "cookie",
            good,
            [],
            false,
            bytes =>
            {
                using var keys = SessionKeys.FromCookie(
                    System.Text.Encoding.Latin1.GetString(bytes)
                );
                return keys is not null;
            }
        );
    }

    static Parser Marks()
    {
        var key = Secret.CopyOf(Key);
        var heads = Enumerable
            .Range(1, 5)
            .ToDictionary(i => new StreamId((UInt128)i), i => new Head(i, default));
        var item = SeenFormat.Seal(key, new(1), heads);
        using var good = Envelope.Open(
            Key,
            Labels.Seen,
            new StreamId(1).Place(0),
            item.Sealed.Span
        )!;
        return new(
            "mark of what was seen",
            good.Bytes.ToArray(),
            [(0, 2), (18, 8), (74, 8)],
            false,
            b => SeenFormat.Read(b) is not null
        );
    }

    static Parser Sessions()
    {
        var heads = new Heads();
        heads.Learn(new(1), new(3, default));
        return new(
            "heads of a session",
            heads.Write(),
            [(17, 8)],
            false,
            b => b.Length == 0 || Heads.Read(b) is not null
        );
    }

    static Held Epoch() =>
        new(
            new(Chance.Identity()),
            4,
            new(Chance.Identity()),
            Secret.Random(32),
            new(Chance.Identity()),
            Secret.Random(32),
            Bytes32.From(Chance.Bytes(32))
        );
}
