using System.Text;
using Kith.Kit;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>
/// A reader written only from <c>docs/vault-format.md</c>, without a type of <c>src/Vault</c>, gives every vector the
/// outcome it requires. What it cannot do, the document does not say.
/// </summary>
public sealed class SecondReaderVectorTests
{
    [Fact]
    public void Every_vector_has_its_outcome()
    {
        var vectors = Vector.Read("formats.txt");
        Assert.True(vectors.Count >= 140, $"There are only {vectors.Count} vectors.");
        foreach (var one in vectors)
        {
            var outcome = Refused.OrNull(() => Open(one)) ?? "refused";
            Assert.True(
                outcome == one.Text("outcome"),
                $"{one.Text("use")}, {one.Text("name")}: {outcome}"
            );
        }
    }

    static string Open(Vector v) =>
        v.Text("use") switch
        {
            "row-key" => RowKey(v),
            "envelope" => Hex(
                Crypto.OpenEnvelope(
                    v.Bytes("key"),
                    v.Text("label"),
                    v.Bytes("context"),
                    v.Bytes("bytes")
                )
            ),
            "row" => Hex(
                ReadRow
                    .Open(
                        v.Bytes("stretched"),
                        v.Bytes("pepper"),
                        v.Text("seat"),
                        (byte)v.Number("slot"),
                        v.Bytes("bytes")
                    )
                    .Content[..190]
            ),
            "entry" => Entry(v),
            "roster" => Hex(ReadRoster.Read(v.Bytes("bytes")).Write()),
            "grant" => Hex(ReadGrant.Read(v.Bytes("bytes"), v.Bytes("recipient")).Held.Closing()),
            "letter" => Letter(v),
            "draft-token" => Token(v),
            "file" => OpenFile(v),
            "tombstone" => Tombstone(v),
            "known-device" => ReadKnownDevice
                .Open(
                    v.Bytes("key"),
                    Encoding.ASCII.GetString(v.Bytes("bytes")),
                    (uint)v.Number("now")
                )
                .Device,
            "yes" => Yes(v),
            "given" => Given(v),
            "next-roster" => Next(v),
            "limited" => ReadLimited.Read(v.Bytes("bytes")).Outcome,
            "seat-words" => ReadSeatWords.Open(
                v.Bytes("bytes"),
                v.Bytes("team"),
                v.Bytes("signer")
            ),
            "turn" => ReadTurn.Open(v),
            var other => throw new NotSupportedException(other),
        };

    static string RowKey(Vector v)
    {
        var stretched = ReadRow.Stretch(
            v.Bytes("node-salt"),
            Encoding.UTF8.GetString(v.Bytes("who")),
            v.Bytes("passphrase"),
            new(v.Number("passes"), v.Number("kibibytes") * 1024)
        );
        var (tag, kek, commitment) = ReadRow.Keys(stretched, v.Bytes("pepper"));
        return Hex(Crypto.Join(tag, kek, commitment));
    }

    static string Entry(Vector v)
    {
        var log = new LogPlace(
            v.Text("stream"),
            v.Text("circle"),
            (uint)v.Number("epoch"),
            v.Bytes("key")
        );
        var entry = ReadEntry.Open(log, (ulong)v.Number("seq"), v.Bytes("bytes"));
        Refused.Unless(entry.AuthorNumber == 0, "The author wrote before.");
        return $"{entry.Minutes} {entry.Kind} {Hex(entry.Body)} {entry.Hash}";
    }

    static string OpenFile(Vector v)
    {
        var file = ReadFile.Read(v.Bytes("entry"));
        var parts = v.Bytes("bytes").Chunk(v.Number("part-length")).ToList();
        return $"{file.ShownKind} {Hex(file.ShownBody)} {Hex(file.Open(parts))}";
    }

    static string Tombstone(Vector v)
    {
        var tombstone = ReadTombstone.Read(v.Bytes("bytes"));
        return $"{tombstone.Epoch} {tombstone.Seq} {tombstone.Trace.Hash} {tombstone.CanBe}";
    }

    static string Letter(Vector v)
    {
        var letter = ReadLetter.Open(
            v.Bytes("cover"),
            v.Bytes("secret"),
            (ulong)v.Number("seq"),
            v.Bytes("bytes")
        );
        var kind = letter.Kind switch
        {
            1 => "Grant",
            2 => "Draft",
            var other => $"{other}",
        };
        return $"{kind} {Hex(letter.Body)}";
    }

    static string Token(Vector v)
    {
        var (due, place) = ReadDraft.OpenToken(
            v.Bytes("node-key"),
            v.Text("text"),
            v.Bytes("secret")
        );
        return $"{due} {place}";
    }

    static string Yes(Vector v)
    {
        var said = ReadSaid.Read(v.Bytes("bytes"));
        var to = said.To switch
        {
            ReadSaid.Removal => "Removal",
            ReadSaid.Return => "Return",
            _ => "none",
        };
        return $"{said.Whom} {to}";
    }

    static string Given(Vector v)
    {
        var given = ReadGiven.Read(v.Bytes("bytes"));
        return $"{given.Whom} {given.First} {given.Last}";
    }

    static string Next(Vector v)
    {
        var standing = ReadStanding.AtStart(ReadRoster.Read(v.Bytes("before")));
        foreach (var entry in v.Text("said").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var part = entry.Split(':');
            var (kind, body) = (Convert.ToUInt16(part[1], 16), Convert.FromHexString(part[2]));
            standing = standing.After(part[0], kind, body);
        }
        NextRoster.Check(
            standing,
            ReadRoster.Read(v.Bytes("after")),
            Convert.ToHexStringLower(v.Bytes("signer"))
        );
        return "accepted";
    }

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
