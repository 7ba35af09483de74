using Acme_Service.Api.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Acme_Service.Api.Items.Postgres;

internal static class DatabaseMigration
{
    /// <summary>Any number will do, as long as every task uses the same.</summary>
    private const long LockKey = 0x6974656D73;

    /// <summary>Makes the database if there is none, and brings it up to date. Several tasks may run this at once: one works, the others wait for it.</summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> MigrateDatabaseAsync(this WebApplication app)
    {
        if (app.Services.GetService<NpgsqlDataSource>() is not { } database)
        {
            await Console.Error.WriteLineAsync($"There is no database to migrate: set {ItemStoreRegistration.Variable}.");
            return 1;
        }

        await DatabaseCreation.CreateIfMissingAsync(PostgresConnection.Build(app.Configuration, app.Environment.IsDevelopment()));
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<ItemsDbContext>>().CreateDbContextAsync();
        var applied = await MigrateAsync(database, context);
        app.Logger.DatabaseMigrated(applied);
        return 0;
    }

    /// <returns>How many migrations were missing.</returns>
    public static async Task<int> MigrateAsync(NpgsqlDataSource database, ItemsDbContext context)
    {
        // EF Core's own lock is on its history table, which several tasks could be creating. This one ends with the connection.
        await using var connection = await database.OpenConnectionAsync();
        await using var acquire = new NpgsqlCommand($"SELECT pg_advisory_lock({LockKey})", connection) { CommandTimeout = 0 };
        await acquire.ExecuteNonQueryAsync();

        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync();
        var missing = (await context.Database.GetPendingMigrationsAsync()).Count();
        await context.Database.MigrateAsync();

        await using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({LockKey})", connection);
        await release.ExecuteNonQueryAsync();
        return missing;
    }
}
