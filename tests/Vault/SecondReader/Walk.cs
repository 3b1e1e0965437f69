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
        Ring = [.. Own(ring).Where(e => e.Kind == 0xFF03).Select(e => ReadHeld.Read(e.Body))];
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

    List<ReadEntry> Chain(LogPlace log, string? previous) =>
        ReadChain.Read(
            log,
            dump.Items(log.Stream),
            previous,
            [.. Deleted(log).Where(t => t.Epoch == log.Epoch)]
        );

    /// <summary>The files that entries of a circle announce, opened.</summary>
    internal IReadOnlyList<(ReadFile About, byte[] Content)> Files(string circle) =>
        [
            .. Ring.Where(h => h.Circle == circle)
                .OrderBy(h => h.Epoch)
                .SelectMany(h => Chain(h.Log, null))
                .Where(e => e.Kind == ReadFile.Kind)
                .Select(e => ReadFile.Read(e.Body))
                .Select(f => (f, f.Open(dump.Parts(f.File)))),
        ];

    /// <summary>The tombstones that count for a log: by who wrote what they name, and of something that can go.</summary>
    IEnumerable<ReadTombstone> Deleted(LogPlace log)
    {
        // Own logs have one author and no roster.
        if (log.Circle == log.Stream)
            return Tombstones(log).Select(t => t.What);
        var epochs = Ring.Where(h => h.Circle == log.Circle).ToList();
        string? WhoIs(string key, uint epoch) =>
            epochs
                .Where(h => h.Epoch == epoch)
                .SelectMany(h => RosterOf(h).Members)
                .FirstOrDefault(m => m.AuthorKey == key)
                ?.Id;
        return epochs
            .SelectMany(h => Tombstones(h.Log).Select(t => (t.By, t.What, h.Epoch)))
            .Where(t =>
                t.What.CanBe
                && t.What.Trace.Kind != 0xFF03
                && WhoIs(t.By, t.Epoch) is { } who
                && WhoIs(t.What.Trace.Author, t.What.Epoch) == who
            )
            .Select(t => t.What);
    }

    ReadRoster RosterOf(ReadHeld held) =>
        ReadRoster.Read(ReadEntry.Open(held.Log, 0, dump.Items(held.Stream)[0].Sealed).Body);

    IEnumerable<(string By, ReadTombstone What)> Tombstones(LogPlace log) =>
        dump.Items(log.Stream)
            .Select(i => ReadChain.Try(log, i.Seq, i.Sealed))
            .OfType<ReadEntry>()
            .Where(e => e.Kind == ReadTombstone.Kind)
            .Select(e => (e.Author, ReadTombstone.Read(e.Body)));

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

        internal List<byte[]> Parts(string file) =>
            Query($"SELECT sealed FROM parts WHERE file = x'{file}' ORDER BY part", Bytes);

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
