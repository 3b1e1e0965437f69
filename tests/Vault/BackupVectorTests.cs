using System.Globalization;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>The frozen bytes of backups, revocations, timers and alarms.</summary>
public sealed class BackupVectorTests
{
    static readonly IReadOnlyList<Vector> Vectors = Vector.Read("backups-and-timers.txt");

    [Fact]
    public void Tables_of_a_backup_do_what_their_vectors_require() =>
        Check(
            "backup-table",
            v =>
                LineFormat.ReadTable(v.Bytes("bytes")) is { } table
                    ? $"{table.Name}: {string.Join(' ', table.Columns)}"
                    : null
        );

    [Fact]
    public void Lines_of_a_backup_do_what_their_vectors_require() =>
        Check(
            "backup-line",
            v =>
                LineFormat.Read(new("any", ["a", "b"]), v.Bytes("bytes")) is { } line
                    ? string.Join(' ', line.Values.Select(Show))
                    : null
        );

    [Fact]
    public void Manifests_of_a_backup_are_what_their_vectors_require() =>
        Check(
            "backup-manifest",
            v =>
            {
                using var proof = Secret.CopyOf(v.Bytes("proof-key"));
                var manifest = new Manifest(proof);
                manifest.Begin(v.Bytes("head"));
                manifest.Begin(LineFormat.ReadTable(v.Bytes("table"))!, v.Bytes("table"));
                manifest.Add(v.Bytes("line-1"));
                manifest.Add(v.Bytes("line-2"));
                return Hex(manifest.Write());
            }
        );

    [Fact]
    public void Marks_of_what_was_revoked_are_what_their_vectors_require() =>
        Check(
            "revoked-mark",
            v =>
                Hex(
                    (
                        v.Text("name") switch
                        {
                            "member" => Revoked.Member(new(Id(v, "circle")), new(Id(v, "author"))),
                            "row" => Revoked.Row(v.Bytes("tag")),
                            _ => Revoked.Mailbox(new(Id(v, "mailbox"))),
                        }
                    ).ToArray()
                )
        );

    [Fact]
    public void Timers_do_what_their_vectors_require() =>
        Check(
            "timer",
            v =>
            {
                using var key = Secret.CopyOf(v.Bytes("node-key"));
                var timer = new StoredTimer(Id(v, "id"), v.Number("due"), v.Bytes("bytes"));
                if (TimerContent.Open(key, timer) is not { } content)
                    return null;
                var letters = content.Letters.Select(l => $"{l.Mailbox} {Hex(l.Letter)}");
                var pings = content.Pings.Select(p => $"{p.Way} {p.Address}");
                return $"{content.Tries} | {string.Join(", ", letters)} | {string.Join(", ", pings)}";
            }
        );

    [Fact]
    public void Alarms_do_what_their_vectors_require() =>
        Check(
            "alarm",
            v =>
            {
                var letter = new Letter(0, LetterKind.Alarm, v.Bytes("bytes"));
                var author = Bytes32.From(v.Bytes("author"));
                var recipient = Bytes32.From(v.Bytes("recipient"));
                return
                    AlarmFormat.Read(letter) is { } alarm
                    && AlarmFormat.IsSigned(letter, author, recipient)
                    ? $"{alarm.What} {alarm.Circle} {alarm.Author} {Times.Minutes(alarm.Due)} {Timers.Text(alarm.Timer)}"
                    : null;
            }
        );

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

    static string Show(object value) =>
        value is byte[] bytes ? Hex(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    static UInt128 Id(Vector vector, string name) => new ByteReader(vector.Bytes(name)).Id();

    static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
