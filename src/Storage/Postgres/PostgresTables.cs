using Npgsql;

namespace Kith.Storage;

/// <summary>Brings the tables up to date, one numbered script after another, all or nothing.</summary>
static class PostgresTables
{
    // Any number will do, as long as every node of one database takes the same lock.
    const long Lock = 0x6B697468;

    internal static async Task Update(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Run(connection, $"SELECT pg_advisory_xact_lock({Lock})");
        var scripts = Script.After("Postgres", await Number(connection));
        foreach (var script in scripts)
            await Run(connection, script.Text);
        if (scripts[^1].Number > 0)
            await Record(connection, scripts[^1].Number);
        await transaction.CommitAsync();
    }

    static async Task<int> Number(NpgsqlConnection connection)
    {
        await using var exists = new NpgsqlCommand(
            "SELECT to_regclass('meta') IS NOT NULL",
            connection
        );
        if (await exists.ExecuteScalarAsync() is not true)
            return 0;
        await using var number = new NpgsqlCommand(
            "SELECT value FROM meta WHERE key = 'schema'",
            connection
        );
        return SchemaNumber.Read((byte[]?)await number.ExecuteScalarAsync());
    }

    static async Task Record(NpgsqlConnection connection, int number)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO meta (key, value) VALUES ('schema', $1) ON CONFLICT (key) DO UPDATE SET value = $1",
            connection
        );
        command.Parameters.Add(new() { Value = SchemaNumber.Write(number) });
        await command.ExecuteNonQueryAsync();
    }

    static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
