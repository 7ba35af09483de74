using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>Each service has a database of its own on the one server, and makes it before its first migration.</summary>
internal static class DatabaseCreation
{
    /// <summary>Exists on every PostgreSQL server.</summary>
    private const string MaintenanceDatabase = "postgres";

    /// <summary>Any number will do, as long as every task uses the same.</summary>
    private const long LockKey = 0x6461746162617365;

    /// <summary>Several tasks may run this at once: one works, the others wait for it.</summary>
    /// <param name="connection">Connection string of the database that is to exist.</param>
    public static async Task CreateIfMissingAsync(string connection)
    {
        NpgsqlConnectionStringBuilder settings = new(connection);
        var name = settings.Database!;
        settings.Database = MaintenanceDatabase;
        settings.Pooling = false;

        // The lock ends with the connection.
        await using var database = NpgsqlDataSource.Create(settings);
        await using var session = await database.OpenConnectionAsync();
        await using var acquire = new NpgsqlCommand($"SELECT pg_advisory_lock({LockKey})", session) { CommandTimeout = 0 };
        await acquire.ExecuteNonQueryAsync();

        await using var find = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", session)
        {
            Parameters = { new() { Value = name } },
        };
        if ((long)(await find.ExecuteScalarAsync())! == 0)
        {
            var identifier = new NpgsqlCommandBuilder().QuoteIdentifier(name);
            await using var create = new NpgsqlCommand($"CREATE DATABASE {identifier}", session);
            await create.ExecuteNonQueryAsync();
        }
    }
}
