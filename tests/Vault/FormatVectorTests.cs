using System.Text;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>The frozen bytes of every format: what opens must go on opening, and what is refused must stay refused.</summary>
public sealed class FormatVectorTests
{
    const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries;

    static readonly IReadOnlyList<Vector> Vectors = Vector.Read("formats.txt");

    [Fact]
    public void A_name_and_a_passphrase_lead_to_the_same_row_key() =>
        Check(
            "row-key",
            v =>
            {
                var stretched = new byte[64];
                Argon.Stretch(
                    v.Bytes("passphrase"),
                    Login.Salt(v.Bytes("node-salt"), Encoding.UTF8.GetString(v.Bytes("who"))),
                    new(v.Number("passes"), v.Number("kibibytes") * 1024),
                    stretched
                );
                using var key = RowKey.From(stretched, v.Bytes("pepper"));
                return Hex([.. key.Tag.Span, .. key.Kek, .. key.Commitment]);
            }
        );

    [Fact]
    public void Envelopes_do_what_their_vectors_require() =>
        Check(
            "envelope",
            v =>
            {
                using var content = Envelope.Open(
                    v.Bytes("key"),
                    v.Text("label"),
                    v.Bytes("context"),
                    v.Bytes("bytes")
                );
                return content is null ? null : Hex(content.Bytes);
            }
        );

    [Fact]
    public void Rows_do_what_their_vectors_require() =>
        Check(
            "row",
            v =>
            {
                using var key = RowKey.From(v.Bytes("stretched"), v.Bytes("pepper"));
                var row = new Row(key.Tag, new(Id(v, "seat")), v.Number("slot"), v.Bytes("bytes"));
                using var seat = SeatRows.IsOf(row, key) ? SeatRows.Open(row, key) : null;
                if (seat is null)
                    return null;
                var content = new byte[SeatFormat.Length];
                SeatFormat.Write(seat, content);
                return Hex(content.AsSpan(0, 190));
            }
        );

    [Fact]
    public void Places_of_known_devices_do_what_their_vectors_require() =>
        Check(
            "known-device",
            v =>
            {
                using var key = Secret.CopyOf(v.Bytes("key"));
                var text = System.Text.Encoding.ASCII.GetString(v.Bytes("bytes"));
                return KnownDevice.Read(key, (uint)v.Number("now"), text) is { } device
                    ? Hex(Digest.Bytes(device))
                    : null;
            }
        );

    [Fact]
    public void Entries_do_what_their_vectors_require() =>
        Check(
            "entry",
            v =>
            {
                using var key = Secret.CopyOf(v.Bytes("key"));
                var log = new LogKey(
                    new(Id(v, "stream")),
                    new(Id(v, "circle")),
                    (uint)v.Number("epoch"),
                    key
                );
                var item = new Item(v.Number("seq"), v.Bytes("bytes"));
                var reading = new Log(log, before: null, Head.None);
                var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
                if (reading.Take(item, room, _ => true) is not { } entry)
                    return null;
                return $"{entry.Minutes} {entry.Kind} {Hex(entry.Body.Span)} {Hex(entry.Hash.ToArray())}";
            }
        );

    [Fact]
    public void Rosters_do_what_their_vectors_require() =>
        Check("roster", v => Roster.Read(v.Bytes("bytes")) is { } r ? Hex(r.Write()) : null);

    [Fact]
    public void Yeses_do_what_their_vectors_require() =>
        Check(
            "yes",
            v =>
                Yes.ReadSaid(v.Bytes("bytes")) is var (whom, what)
                    ? $"{whom} {what?.ToString() ?? "none"}"
                    : null
        );

    [Fact]
    public void What_was_given_does_what_its_vectors_require() =>
        Check(
            "given",
            v =>
                Given.Read(v.Bytes("bytes")) is { } given
                    ? $"{given.Whom} {given.First} {given.Last}"
                    : null
        );

    [Fact]
    public void One_roster_follows_another_as_the_vectors_require() =>
        Check(
            "next-roster",
            v =>
            {
                var standing = Standing.At(Roster.Read(v.Bytes("before"))!);
                foreach (var said in v.Text("said").Split(' ', Options))
                {
                    var part = said.Split(':');
                    Assert.True(AuthorId.TryParse(part[0], out var by));
                    var kind = Convert.ToUInt16(part[1], 16);
                    standing = standing.After(by, kind, Convert.FromHexString(part[2]))!;
                }
                var after = Roster.Read(v.Bytes("after"))!;
                return standing.Allows(after, Bytes32.From(v.Bytes("signer"))) ? "accepted" : null;
            }
        );

    [Fact]
    public void Grants_do_what_their_vectors_require() =>
        Check(
            "grant",
            v =>
            {
                var grant = Grant.Read(v.Bytes("bytes"), Bytes32.From(v.Bytes("recipient")));
                return grant is null ? null : Hex(grant.Epoch.Commitment());
            }
        );

    [Fact]
    public void Letters_do_what_their_vectors_require() =>
        Check(
            "letter",
            v =>
            {
                using var cover = Secret.CopyOf(v.Bytes("cover"));
                using var box = BoxKey.FromSecret(v.Bytes("secret"));
                var item = new Item(v.Number("seq"), v.Bytes("bytes"));
                var mailbox = Mailbox.Of(Bytes32.From(box.Public.Span));
                return Mailbox.Open(cover, box, mailbox, item) is { } letter
                    ? $"{letter.Kind} {Hex(letter.Body.Span)}"
                    : null;
            }
        );

    [Fact]
    public void Draft_tokens() =>
        Check(
            "draft-token",
            v =>
            {
                using var node = Secret.CopyOf(v.Bytes("node-key"));
                using var box = BoxKey.FromSecret(v.Bytes("secret"));
                return DraftToken.Open(node, v.Text("text")) is { } token
                    ? $"{token.Due} {DraftPlace.Open(token.Place, box)}"
                    : null;
            }
        );

    [Fact]
    public void Tombstones_do_what_their_vectors_require() =>
        Check(
            "tombstone",
            v =>
                Tombstone.Read(v.Bytes("bytes")) is { } t
                    ? $"{t.Epoch} {t.Seq} {Hex(t.Trace.Hash.ToArray())} {t.IsOfSomethingThatCanGo}"
                    : null
        );

    [Fact]
    public async Task Files_do_what_their_vectors_require()
    {
        await using var test = await TestNode.Open();
        using var session = (await test.Keeper()).Session();
        Check("file", v => Open(test, session, v).GetAwaiter().GetResult());
    }

    static async Task<string?> Open(TestNode test, Session session, Vector v)
    {
        if (FileEntry.Read(v.Bytes("entry")) is not { } entry)
            return null;
        using var ticket = entry.Ticket;
        var length = v.Number("part-length");
        await test.Store.Commit(
            Batch.Of([
                new Change.DropFile(ticket.Id),
                .. v.Bytes("bytes")
                    .Chunk(length)
                    .Select((b, i) => new Change.AddPart(ticket.Id, new(i, b))),
            ])
        );
        var reading = new FileReading(
            number => test.Node.Store.ReadPart(ticket.Id, number),
            ticket
        );
        using var content = new MemoryStream();
        return await reading.IsWhole() && await reading.Write(content, default)
            ? $"{entry.Kind} {Hex(entry.Body.Span)} {Hex(content.ToArray())}"
            : null;
    }

    static void Check(string use, Func<Vector, string?> open)
    {
        var cases = Vectors.Where(v => v.Text("use") == use).ToList();
        Assert.NotEmpty(cases);
        foreach (var one in cases)
            Assert.True(
                (open(one) ?? "refused") == one.Text("outcome"),
                $"{use}, {one.Text("name")}: {open(one) ?? "refused"}"
            );
    }

    static UInt128 Id(Vector vector, string name) => new ByteReader(vector.Bytes(name)).Id();

    static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
