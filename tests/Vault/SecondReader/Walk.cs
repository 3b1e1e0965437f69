using Kith.Sealing;
using Microsoft.Data.Sqlite;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>
/// From a database file, a pepper, a name and a passphrase to everything the person can read, by
/// <c>docs/vault-format.md</c> alone.
/// </summary>
sealed class Walk
{
    readonly Dump dump;
    readonly byte[] pepper;

    internal Walk(string database, byte[] pepper, string name, byte[] passphrase, ArgonCost cost)
    {
        dump = new(database);
        this.pepper = pepper;
        var stretched = ReadRow.Stretch(dump.Salt, name, passphrase, cost);
        var found = dump.Row(ReadRow.Keys(stretched, pepper).Tag);
        Row = ReadRow.Open(stretched, pepper, found.Seat, found.Slot, found.Sealed);
        var ring = Crypto.Hkdf(Row.NotebookKey, [], "kith/v1/ring", 48);
        Ring = [.. Own(ring).Select(e => ReadHeld.Read(e.Body))];
    }

    internal ReadRow Row { get; }

    internal IReadOnlyList<ReadHeld> Ring { get; }

    internal IReadOnlyList<ReadLetter> Letters
    {
        get
        {
            var cover = ReadLetter.CoverKey(pepper, dump.Salt);
            var mailbox = ReadLetter.MailboxOf(Crypto.BoxPublic(Row.BoxSecret));
            return
            [
                .. dump.Items(mailbox)
                    .Select(i => ReadLetter.Open(cover, Row.BoxSecret, i.Seq, i.Sealed)),
            ];
        }
    }

    /// <summary>The person's own notebook.</summary>
    internal IReadOnlyList<ReadEntry> Notebook =>
        Chain(new(Row.Notebook, Row.Notebook, 0, Row.NotebookKey), Zero);

    /// <summary>All entries of a circle that are not the vault's own.</summary>
    internal IReadOnlyList<ReadEntry> Circle(string circle) =>
        [.. Epochs(circle).SelectMany(e => e.Entries).Where(e => e.Kind < 0xFF00)];

    /// <summary>The epochs of a circle that the person holds, all rules checked.</summary>
    internal IReadOnlyList<ReadEpoch> Epochs(string circle)
    {
        var epochs = new List<ReadEpoch>();
        foreach (var held in Ring.Where(h => h.Circle == circle).OrderBy(h => h.Epoch))
        {
            var before = epochs.Count > 0 ? epochs[^1] : null;
            var previous = held.Epoch == 1 ? Zero : before?.Entries[^1].Hash;
            epochs.Add(ReadEpoch.Accept(held, Chain(held.Log, previous), before));
        }
        return epochs;
    }

    /// <summary>What the person last saw: how many entries of which stream.</summary>
    internal IReadOnlyDictionary<string, ulong> Seen
    {
        get
        {
            var keys = Crypto.Hkdf(Row.NotebookKey, [], "kith/v1/seen", 48);
            var stream = Convert.ToHexStringLower(keys[..16]);
            var item = dump.Items(stream).Single();
            var context = Crypto.Join(keys[..16], Crypto.U64(item.Seq));
            var cursor = new Cursor(
                Crypto.OpenEnvelope(keys[16..], "kith/v1/seen", context, item.Sealed)
            );
            var seen = new Dictionary<string, ulong>(StringComparer.Ordinal);
            for (var left = cursor.U16(); left > 0; left--)
            {
                seen.Add(cursor.Id(), cursor.U64());
                cursor.Take(32);
            }
            cursor.Zeros();
            return seen;
        }
    }

    static string Zero => new('0', 64);

    List<ReadEntry> Own(byte[] streamAndKey)
    {
        var stream = Convert.ToHexStringLower(streamAndKey[..16]);
        return Chain(new(stream, stream, 0, streamAndKey[16..]), Zero);
    }

    /// <summary>A log from its start: positions, hashes and every author's numbers without a gap.</summary>
    List<ReadEntry> Chain(LogPlace log, string? previous)
    {
        var entries = new List<ReadEntry>();
        foreach (var (seq, item) in dump.Items(log.Stream))
        {
            Refused.Unless(seq == (ulong)entries.Count, "A position is missing.");
            var entry = ReadEntry.Open(log, seq, item);
            Refused.Unless(previous is null || entry.Previous == previous, "Another entry before.");
            Refused.Unless(
                entry.AuthorNumber == (ulong)entries.Count(e => e.Author == entry.Author),
                "The author's numbers have a gap."
            );
            entries.Add(entry);
            previous = entry.Hash;
        }
        return entries;
    }

    /// <summary>The tables of the database.</summary>
    sealed class Dump(string database)
    {
        internal byte[] Salt => Query("SELECT value FROM meta WHERE key = 'salt'", Bytes)[0];

        internal (string Seat, byte Slot, byte[] Sealed) Row(byte[] tag) =>
            Query(
                    $"SELECT seat, slot, sealed FROM rows WHERE tag = x'{Convert.ToHexString(tag)}'",
                    r =>
                        (
                            Convert.ToHexStringLower(Bytes(r)),
                            r.GetByte(1),
                            r.GetFieldValue<byte[]>(2)
                        )
                )
                .Single();

        internal List<(ulong Seq, byte[] Sealed)> Items(string stream) =>
            Query(
                $"SELECT seq, sealed FROM streams WHERE stream = x'{stream}' ORDER BY seq",
                r => ((ulong)r.GetInt64(0), r.GetFieldValue<byte[]>(1))
            );

        static byte[] Bytes(SqliteDataReader reader) => reader.GetFieldValue<byte[]>(0);

        List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
        {
            using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var found = new List<T>();
            while (reader.Read())
                found.Add(read(reader));
            return found;
        }
    }
}
