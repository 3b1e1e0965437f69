using Kith.Vault;
using Npgsql;

namespace Kith.Storage;

/// <summary>The store in a PostgreSQL database, which any number of nodes may share.</summary>
public sealed class PostgresStore : IStore
{
    // The statements are few and always the same. What the address itself says comes later and counts.
    const string Prepare = "Max Auto Prepare=30;";

    readonly NpgsqlDataSource source;
    readonly PostgresWriter writer;

    PostgresStore(NpgsqlDataSource source) => (this.source, writer) = (source, new(source));

    /// <summary>Connects and brings the tables up to date.</summary>
    /// <param name="address">A connection string as Npgsql reads it.</param>
    public static async Task<PostgresStore> Open(string address)
    {
        var database = NpgsqlDataSource.Create(Prepare + address);
        try
        {
            await PostgresTables.Update(database);
        }
        catch (InvalidDataException)
        {
            await database.DisposeAsync();
            throw;
        }
        return new(database);
    }

    public ValueTask<bool> Commit(Batch batch) => new(writer.Commit(batch));

    public async ValueTask<Row?> FindRow(ReadOnlyMemory<byte> tag)
    {
        await using var command = source.CreateCommand(
            "SELECT seat, slot, sealed FROM rows WHERE tag = $1"
        );
        command.Parameters.Add(new() { Value = tag.ToArray() });
        await using var found = await command.ExecuteReaderAsync();
        return await found.ReadAsync()
            ? new(
                tag,
                new(Bytes.Identity(found.GetFieldValue<byte[]>(0))),
                found.GetInt16(1),
                found.GetFieldValue<byte[]>(2)
            )
            : null;
    }

    public async ValueTask<Row?> RowIn(SeatId seat, int slot)
    {
        await using var command = source.CreateCommand(
            "SELECT tag, sealed FROM rows WHERE seat = $1 AND slot = $2"
        );
        command.Parameters.Add(new() { Value = Bytes.Of(seat.Value) });
        command.Parameters.Add(new() { Value = (short)slot });
        await using var found = await command.ExecuteReaderAsync();
        return await found.ReadAsync()
            ? new(found.GetFieldValue<byte[]>(0), seat, slot, found.GetFieldValue<byte[]>(1))
            : null;
    }

    public async ValueTask<IReadOnlyList<Item>> Read(StreamId stream, long from)
    {
        await using var command = source.CreateCommand(
            "SELECT seq, sealed FROM streams WHERE stream = $1 AND seq >= $2 ORDER BY seq"
        );
        command.Parameters.Add(new() { Value = Bytes.Of(stream.Value) });
        command.Parameters.Add(new() { Value = from });
        await using var found = await command.ExecuteReaderAsync();
        var list = new List<Item>();
        while (await found.ReadAsync())
            list.Add(new(found.GetInt64(0), found.GetFieldValue<byte[]>(1)));
        return list;
    }

    public async ValueTask<long> Next(StreamId stream)
    {
        await using var command = source.CreateCommand(
            "SELECT coalesce(max(seq) + 1, 0) FROM streams WHERE stream = $1"
        );
        command.Parameters.Add(new() { Value = Bytes.Of(stream.Value) });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask<Part?> ReadPart(FileId file, int number)
    {
        await using var command = source.CreateCommand(
            "SELECT sealed FROM parts WHERE file = $1 AND part = $2"
        );
        command.Parameters.Add(new() { Value = Bytes.Of(file.Value) });
        command.Parameters.Add(new() { Value = number });
        await using var found = await command.ExecuteReaderAsync();
        return await found.ReadAsync() ? new(number, found.GetFieldValue<byte[]>(0)) : null;
    }

    public async ValueTask<byte[]?> Meta(string key)
    {
        await using var command = source.CreateCommand("SELECT value FROM meta WHERE key = $1");
        command.Parameters.Add(new() { Value = key });
        return (byte[]?)await command.ExecuteScalarAsync();
    }

    public async ValueTask<IReadOnlyList<StoredTimer>> Due(long minute)
    {
        await using var command = source.CreateCommand(
            "SELECT id, due, sealed FROM timers WHERE due <= $1 ORDER BY due"
        );
        command.Parameters.Add(new() { Value = minute });
        await using var found = await command.ExecuteReaderAsync();
        var list = new List<StoredTimer>();
        while (await found.ReadAsync())
            list.Add(
                new(
                    Bytes.Identity(found.GetFieldValue<byte[]>(0)),
                    found.GetInt64(1),
                    found.GetFieldValue<byte[]>(2)
                )
            );
        return list;
    }

    public async ValueTask<bool> Probe()
    {
        try
        {
            return await Meta(SchemaNumber.Key) is not null;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    public IAsyncEnumerable<Line> Copy() => PostgresCopy.Read(source);

    public async ValueTask<bool> Fill(IAsyncEnumerable<Line> lines) =>
        await PostgresCopy.Fill(source, lines);

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
